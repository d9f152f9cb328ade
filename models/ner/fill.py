"""Invented people, places and companies for templates, and for refilling the names in labelled texts."""
import collections
import pathlib
import random
import re

LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "zh"]

AT_HOME = {  # py-faker and faker-js locales, and the countries of other lists, that speak a language
    "en": ["en", "en_US", "en_GB", "en_IE", "en_AU", "en_CA", "en_ZA"],
    "de": ["de", "de_DE", "de_AT", "de_CH"],
    "fr": ["fr", "fr_FR", "fr_BE", "fr_CH", "fr_CA"],
    "es": ["es", "es_ES", "es_MX", "es_AR", "es_CO", "es_CL"],
    "it": ["it", "it_IT"],
    "pt": ["pt_BR", "pt_PT", "pt"],
    "nl": ["nl", "nl_NL", "nl_BE"],
    "ru": ["ru", "ru_RU"],
    "zh": ["zh_CN", "zh_CN", "zh_TW"],
}
OWN_SCRIPT = ("ru", "zh")  # no names of other countries among theirs
ABROAD = ["en_IN", "en_NG", "pl", "pl_PL", "sv", "sv_SE", "da", "da_DK", "no_NO", "nb_NO", "fi", "fi_FI", "tr", "tr_TR",
          "hu_HU", "ro", "ro_RO", "cs_CZ", "hr", "hr_HR", "id_ID", "vi", "vi_VN", "zu_ZA", "lt_LT", "lv_LV"]

NRP = """American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian
Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Ukrainian Swedish Norwegian Danish Finnish Icelandic
Estonian Latvian Lithuanian Croatian Serbian Bosnian Slovenian Albanian Macedonian Georgian Armenian Azerbaijani Israeli
Palestinian Lebanese Syrian Iraqi Iranian Saudi Egyptian Moroccan Algerian Tunisian Libyan Sudanese Ethiopian Kenyan
Ugandan Tanzanian Nigerian Ghanaian Senegalese Cameroonian Congolese Angolan Zambian Zimbabwean Namibian Indian Pakistani
Bangladeshi Nepalese Afghan Kazakh Uzbek Chinese Japanese Korean Taiwanese Thai Vietnamese Cambodian Malaysian Singaporean
Indonesian Filipino Australian Canadian Mexican Guatemalan Honduran Nicaraguan Panamanian Cuban Haitian Jamaican Dominican
Colombian Venezuelan Ecuadorian Peruvian Bolivian Chilean Argentine Argentinian Uruguayan Paraguayan Brazilian Hispanic Latino
Christian Catholic Protestant Lutheran Baptist Methodist Anglican Orthodox Jewish Muslim Sunni Shia Hindu Buddhist Sikh Mormon
Democrat Republican Democratic Conservative Liberal Socialist Communist Labour Arab Kurdish Asian European African Basque""".split()
NRP_IN = {
    "de": "deutsche französische italienische spanische polnische türkische russische amerikanische britische jüdische muslimische".split(),
    "fr": "française allemande italienne espagnole polonaise turque russe américaine britannique juive musulmane".split(),
    "es": "española francesa alemana italiana polaca turca rusa mexicana argentina judía musulmana".split(),
    "it": "italiana francese tedesca spagnola polacca turca russa americana britannica ebrea musulmana".split(),
    "pt": "portuguesa brasileira francesa alemã italiana espanhola polaca turca russa judia muçulmana".split(),
    "nl": "Nederlandse Belgische Franse Duitse Italiaanse Spaanse Poolse Turkse Russische Joodse".split(),
    "ru": "российский немецкий французский американский польский турецкий".split(),
    "zh": "中国 法国 德国 美国 日本".split(),
}
RELATIONS = "wife husband mother father sister brother daughter son aunt uncle cousin grandmother neighbor partner".split()
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "zh": "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
}
DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "ru": "понедельник вторник среду четверг пятницу субботу воскресенье",
    "zh": "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
}
# Bodies that bear a place's, a person's or a field's name; companies have their own forms below.
INSTITUTIONS = {
    "en": ["University of {city}", "{city} University", "{city} State University", "{last} College", "{city} High School", "{last} Elementary School", "the Ministry of {field}",
           "the Department of {field}", "the {field} Committee", "the {field} Council", "the National Institute of {field}", "the {last} Foundation", "the {last} Institute", "Bank of {city}",
           "{city} Police Department", "{city} City Council", "{city} General Hospital", "St. {first}'s Hospital", "{city} Airport", "the {city} Museum of {field}", "{city} United", "{city} FC",
           "the {city} Tigers", "the {city} Times", "{city} Herald", "the Supreme Court of {country}", "the Central Bank of {country}", "the {nrp} Red Cross", "the {field} Workers Union", "the {nrp} Parliament"],
    "de": ["Universität {city}", "Technische Universität {city}", "Hochschule {city}", "Landgericht {city}", "Amtsgericht {city}", "Bundesministerium für {field}", "Ministerium für {field}",
           "Institut für {field}", "{last}-Stiftung", "{last}-Gymnasium", "Klinikum {city}", "Polizei {city}", "Stadtwerke {city}", "Sparkasse {city}", "Volksbank {city}", "{city}er Zeitung",
           "FC {city}", "SV {city}", "1. FC {city}", "Bundesamt für {field}", "Verband der {field}", "Deutsche Gesellschaft für {field}", "Museum für {field}", "Rat für {field}", "Kommission für {field}"],
    "fr": ["l'université de {city}", "Université {first}-{last}", "le lycée {first}-{last}", "le tribunal de {city}", "le ministère de {field}", "l'institut de {field}", "la fondation {last}",
           "l'hôpital {last}", "la mairie de {city}", "le FC {city}", "l'AS {city}", "le musée de {field}", "le Conseil de {field}", "la Banque de {country}", "la préfecture de {city}"],
    "es": ["la Universidad de {city}", "el Instituto de {field}", "el Ministerio de {field}", "la Fundación {last}", "el Hospital de {city}", "el Ayuntamiento de {city}", "el Juzgado de {city}",
           "Real {city}", "el Atlético {city}", "el Museo de {field}", "el Consejo de {field}", "el Banco de {country}", "el Colegio {last}"],
    "it": ["l'Università di {city}", "l'Istituto di {field}", "il Ministero di {field}", "la Fondazione {last}", "l'Ospedale di {city}", "il Comune di {city}", "il Tribunale di {city}",
           "il {city} Calcio", "il Museo di {field}", "il Consiglio di {field}", "la Banca di {city}", "il Liceo {last}"],
    "pt": ["Universidade de {city}", "Instituto de {field}", "Ministério de {field}", "Fundação {last}", "Hospital de {city}", "Câmara Municipal de {city}", "Tribunal de {city}", "Prefeitura de {city}",
           "{city} Futebol Clube", "Museu de {field}", "Conselho de {field}", "Banco de {country}", "Escola {last}"],
    "nl": ["Universiteit {city}", "Hogeschool {city}", "het ministerie van {field}", "het Instituut voor {field}", "de {last}-stichting", "het {last} College", "het ziekenhuis van {city}",
           "de gemeente {city}", "de rechtbank {city}", "FC {city}", "het museum voor {field}", "de Raad voor {field}", "de Bank van {city}"],
    "ru": ["Университет {city}", "Институт {last}", "Министерство {field}", "Банк {city}", "Музей {last}", "Суд {city}"],
    "zh": ["{city}大学", "{city}第一中学", "{city}医院", "{city}日报", "{city}银行", "{city}法院", "中国{field}协会"],
}
FIELDS = {
    "en": "Health Education Science Transport Energy Agriculture Justice Defense Trade Labor Culture Technology Medicine Physics History Art Commerce Tourism Housing Finance Statistics Music".split(),
    "de": "Gesundheit Bildung Wissenschaft Verkehr Energie Landwirtschaft Justiz Verteidigung Handel Arbeit Kultur Technik Medizin Physik Geschichte Kunst Wirtschaft Umwelt Finanzen Statistik".split(),
    "fr": "Santé Éducation Science Transports Énergie Agriculture Justice Défense Commerce Travail Culture Technologie Médecine Physique Histoire Art Économie Tourisme".split(),
    "es": "Salud Educación Ciencia Transporte Energía Agricultura Justicia Defensa Comercio Trabajo Cultura Tecnología Medicina Física Historia Arte Economía Turismo".split(),
    "it": "Salute Istruzione Scienza Trasporti Energia Agricoltura Giustizia Difesa Commercio Lavoro Cultura Tecnologia Medicina Fisica Storia Arte Economia Turismo".split(),
    "pt": "Saúde Educação Ciência Transportes Energia Agricultura Justiça Defesa Comércio Trabalho Cultura Tecnologia Medicina Física História Arte Economia Turismo".split(),
    "nl": "Gezondheid Onderwijs Wetenschap Verkeer Energie Landbouw Justitie Defensie Handel Arbeid Cultuur Techniek Geneeskunde Natuurkunde Geschiedenis Kunst Economie".split(),
    "ru": "здравоохранения образования науки транспорта энергетики культуры финансов обороны юстиции".split(),
    "zh": "科学 教育 医学 农业 交通 文化 体育 历史".split(),
}
BRANDS = """Google Amazon Apple Microsoft Facebook Instagram WhatsApp Twitter YouTube TikTok LinkedIn Netflix Spotify PayPal Uber Airbnb Zoom Slack Dropbox
eBay Etsy Samsung Sony Nokia Intel Nvidia IBM Oracle SAP Siemens Bosch Adidas Nike Puma IKEA Lidl Aldi Tesco Walmart Costco Target Starbucks Toyota Honda
Tesla BMW Volkswagen Renault Fiat Ryanair Lufthansa Vodafone Orange Verizon Reddit Pinterest Snapchat Telegram Discord Twitch Visa Mastercard Klarna Revolut
NASA UNESCO UNICEF NATO WHO FBI CIA BBC CNN Reuters FedEx UPS DHL Gmail Outlook GitHub Wikipedia OpenAI Nestlé Unilever Danone""".split()
TITLES = {
    "en": ["Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Prof.", "Miss", "Sir", "Rev."],
    "de": ["Herr", "Frau", "Dr.", "Prof. Dr."],
    "fr": ["M.", "Mme", "Dr", "Maître"],
    "es": ["Sr.", "Sra.", "Dr.", "Dra.", "Don", "Doña"],
    "it": ["Sig.", "Sig.ra", "Dott.", "Dott.ssa"],
    "pt": ["Sr.", "Sra.", "Dr.", "Dra."],
    "nl": ["dhr.", "mevr.", "dr."],
    "ru": ["г-н", "г-жа", "д-р", "проф."],
    "zh": ["教授", "博士", "主任"],
}
SUFFIX = {
    "en": ["Inc.", "LLC", "Ltd", "Corp.", "Group", "and Sons", "Holdings", "Bank", "Solutions", "Systems", "Partners", "PLC",
           "Industries", "Insurance", "Airlines", "Hospital", "University", "College", "Cafe", "Hotel", "Pharmacy", "Energy"],
    "de": ["GmbH", "AG", "KG", "GmbH & Co. KG", "e.V.", "OHG", "SE", "Stiftung"],
    "fr": ["SA", "SARL", "SAS", "et Fils", "S.A.", "Groupe"],
    "es": ["S.A.", "S.L.", "y Asociados", "e Hijos", "SA", "S.L.U."],
    "it": ["S.p.A.", "S.r.l.", "SPA", "e figli", "Group"],
    "pt": ["S.A.", "Ltda.", "Lda", "e Filhos", "EIRELI"],
    "nl": ["B.V.", "N.V.", "BV", "en Zonen", "Groep"],
    "ru": ["групп", "банк", "и партнёры", "строй"],
    "zh": ["公司", "集团", "科技有限公司", "银行", "有限公司"],
}
STREET = {
    "de": ["{}straße", "{}str.", "{}weg", "{}allee", "{}platz", "{}gasse", "{}ring", "{}-Straße", "Am {}berg"],
    "fr": ["rue {}", "avenue {}", "boulevard {}", "place {}", "rue de {}", "chemin de {}", "impasse {}", "allée {}"],
    "es": ["calle {}", "Calle {}", "C/ {}", "Avenida {}", "Avda. de {}", "Plaza {}", "Paseo de {}", "Camino {}"],
    "it": ["Via {}", "via {}", "Corso {}", "Piazza {}", "Viale {}", "Strada {}", "Vicolo {}"],
    "pt": ["Rua {}", "Avenida {}", "Av. {}", "Travessa {}", "Praça {}", "Alameda {}", "Rua de {}"],
    "nl": ["{}straat", "{}weg", "{}laan", "{}plein", "{}gracht", "{}kade", "{}dijk", "{}hof"],
    "ru": ["ул. {}", "улица {}", "пр. {}", "проспект {}", "пер. {}", "площадь {}"],
    "zh": ["{}路", "{}街", "{}大道", "{}东路", "{}北路"],
}
US_STREETS = ["Street", "St", "St.", "Avenue", "Ave", "Ave.", "Road", "Rd", "Rd.", "Lane", "Ln", "Drive", "Dr", "Court", "Ct", "Boulevard",
              "Blvd", "Way", "Place", "Pl", "Terrace", "Circle", "Cir", "Parkway", "Pkwy", "Highway", "Trail", "Square", "Close", "Crescent", "Gardens", "Row"]
NORTH = ["N", "S", "E", "W", "N.", "S.", "East", "West", "North", "South", "NW", "SE"]
ORDINAL = ["1st", "2nd", "3rd", "4th", "5th", "7th", "12th", "21st", "42nd", "First", "Second", "Third", "Fifth", "Park", "Main", "Oak", "Elm", "Maple", "Church", "High", "Station", "Mill", "Lake", "Hill", "Washington", "Cedar", "Pine", "River", "Spring", "Broad", "Highland", "Sunset"]
STATES_SHORT = "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC".split()


def load(folder):
    return Fill(pathlib.Path(folder))


class Fill:
    def __init__(self, folder):
        self.folder = folder
        self.firsts, self.lasts, self.cities, self.words = (collections.defaultdict(list) for _ in range(4))
        for name in ("py-faker_first.tsv", "faker-js_first_names.tsv"):
            for locale, value, *_ in self.table(name):
                self.firsts[locale].append(value)
        for name in ("py-faker_last.tsv", "faker-js_last_names.tsv"):
            for locale, value, *_ in self.table(name):
                self.lasts[locale].append(value)
        for name in ("py-faker_addr_cities.tsv", "faker-js_city_names.tsv"):
            for locale, value, *_ in self.table(name):
                if "{" not in value:
                    self.cities[locale].append(value)
        self.firsts["en_US"] += (self.lines("us_census1990_female_first.txt")[:1500] + self.lines("us_census1990_male_first.txt")) * 3
        self.lasts["en_US"] += self.lines("us_census1990_last_88k.txt")[:12000] + self.lines("us_census1990_last_88k.txt")[:1500] * 10
        self.cities["en_US"] += self.lines("us_cities.txt")[1:] * 4 + self.lines("random-name_places.txt")
        self.world = [(r[0], r[1], r[2]) for r in self.table("world_cities.tsv") if len(r) > 2]
        self.streets = [v for loc, v, *_ in self.table("faker-js_street_names.tsv") if loc in ("en", "en_GB", "en_US")]
        self.streets_of = collections.defaultdict(list)
        for locale, value, *_ in self.table("faker-js_street_names.tsv"):
            self.streets_of[locale[:2]].append(value)
        self.states = [v for loc, v, *_ in self.table("faker-js_states.tsv") if loc == "en"]
        self.countries = collections.defaultdict(list)
        for language, value, *_ in self.table("countries_localised.tsv"):
            self.countries[language[:2]].append(value)
        self.companies = self.lines("sp500_companies.txt") + self.lines("fortune500.txt") + self.lines("newspapers.txt")
        self.company_words = [v for loc, v, *_ in self.table("py-faker_company_words.tsv") if loc.startswith("en")]
        self.jobs = self.lines("occupations.txt")
        for part in ("eu", "ro"):
            self.countries.pop(part, None)

    def lines(self, name):
        return [x for x in (self.folder / name).read_text(encoding="utf-8").split("\n") if x]

    def table(self, name):
        return (r for r in (x.split("\t") for x in self.lines(name)) if len(r) > 1)

    def of(self, table, language, r, abroad=0.22):
        locales = ABROAD if language not in OWN_SCRIPT and r.random() < abroad else AT_HOME[language]
        for _ in range(8):
            got = table.get(r.choice(locales))
            if got:
                return r.choice(got)
        return r.choice(table["en_US"])

    def first(self, language, r):
        return self.of(self.firsts, language, r)

    def last(self, language, r):
        x = self.of(self.lasts, language, r)
        return f"{x}-{self.of(self.lasts, language, r)}" if language != "zh" and r.random() < 0.03 else x

    def name(self, language, r):
        f, l = self.first(language, r), self.last(language, r)
        k = r.random()
        if language == "zh":
            return l + f
        if language == "ru":
            return f"{f[0]}. {l}" if k < 0.12 else f"{l} {f}" if k < 0.3 else f"{f} {self.patronymic(language, r)} {l}" if k < 0.45 else f"{f} {l}"
        if language == "es" and k < 0.5 or language == "pt" and k < 0.25:
            return f"{f} {l} {self.last(language, r)}"
        if k < 0.06:
            return f"{f} {r.choice('ABCDEFGHJKLMNPRST')}. {l}"
        if k < 0.10:
            return f"{f} {self.first(language, r)} {l}"
        if k < 0.12:
            return f"{l}, {f}"
        if k < 0.14:
            return f"{r.choice('ABCDEFGHJKLMNPRST')}. {l}"
        return f"{f} {l}"

    def city(self, language, r):
        return r.choice(self.world)[0] if language not in OWN_SCRIPT and r.random() < 0.35 else self.of(self.cities, language, r, 0.1)

    def country(self, language, r):
        return r.choice(self.countries[language] or self.countries["en"])

    def state(self, language, r):
        return r.choice(self.states) if r.random() < 0.7 else r.choice(STATES_SHORT)

    def patronymic(self, language, r):
        return self.first(language, r).rstrip("аяйь") + r.choice(["ович", "овна", "евич", "евна"])

    def institution(self, language, r):
        body = r.choice(INSTITUTIONS[language])
        return re.sub(r"\{(\w+)\}", lambda m: getattr(self, m[1])(language, r), body)

    def field(self, language, r):
        return r.choice(FIELDS[language])

    def org(self, language, r):
        if r.random() < 0.15:
            return r.choice(BRANDS)
        if r.random() < 0.2:
            return self.institution(language, r)
        k, l = r.random(), self.last(language, r)
        if language == "zh":
            return (self.city(language, r) if k < 0.5 else l + self.first(language, r)) + r.choice(SUFFIX["zh"])
        if language == "ru":
            return f"{r.choice(['ООО', 'АО', 'ЗАО', 'ПАО'])} «{l}»" if k < 0.5 else f"«{l}{r.choice(SUFFIX['ru'])}»" if k < 0.7 else f"{l} {r.choice(SUFFIX['ru'])}"
        if k < 0.25 and language == "en":
            return r.choice(self.companies)
        if k < 0.35:
            return f"{l} {r.choice(SUFFIX[language])}"
        if k < 0.45:
            return f"{r.choice(self.company_words).title()} {r.choice(SUFFIX[language])}"
        if k < 0.55:
            return f"{l}{r.choice([' & ', ' and ', '-', ', ' + self.last(language, r) + ' & '])}{self.last(language, r)}"
        if k < 0.65:
            return f"{self.city(language, r)} {r.choice(SUFFIX['en'][11:])}"
        if k < 0.75:
            a = r.choice(["Nova", "Blue", "Green", "Tech", "Data", "Quant", "Bright", "Core", "Sun", "North", "Red", "Cloud", "Med", "Bio", "Fin", "Smart", "Alpha", "Omni", "Pixel", "Silver", "Golden", "Global", "First", "United"])
            b = r.choice(["ex", "soft", "works", "labs", "path", "line", "Logic", "Corp", "ware", "Depot", "Net", "Link", "wave", "Health", "Pay", "Star", "field", "bridge", "Dynamics", "ify", "ly", "io"])
            return a + b
        if k < 0.8:
            return "".join(r.choice("ABCDEFGHIKLMNOPRSTUV") for _ in range(r.choice([2, 3, 3, 4])))
        return r.choice(self.companies) if r.random() < 0.6 else f"{l} {r.choice(SUFFIX[language])}"

    def street(self, language, r):
        n = str(r.choice([r.randint(1, 99), r.randint(1, 999), r.randint(100, 19999)])) if language == "en" else str(r.randint(1, 250)) + (r.choice("abcABC") if r.random() < 0.12 else "")
        if language == "en":
            k = r.random()
            road = r.choice(self.streets) if k < 0.35 else f"{r.choice(ORDINAL) if r.random() < 0.3 else self.last('en', r)} {r.choice(US_STREETS)}"
            if r.random() < 0.15:
                road = f"{r.choice(NORTH)} {road}"
            extra = ""
            if r.random() < 0.2:
                extra = r.choice([", Apt {}", " Apt. {}", ", Suite {}", " Suite {}", ", Unit {}", " #{}", ", Flat {}", " Apt {}"]).format(r.choice([str(r.randint(1, 999)), f"{r.randint(1, 30)}{r.choice('ABCD')}"]))
            if r.random() < 0.04:
                return f"{r.choice(['P.O. Box', 'PO Box', 'P O Box'])} {r.randint(1, 99999)}"
            return f"{n} {road}{extra}"
        base = self.last(language, r) if r.random() < 0.5 else self.first(language, r)
        if r.random() < 0.25 and self.streets_of.get(language):
            road = r.choice(self.streets_of[language])
        else:
            road = r.choice(STREET[language]).format(base if "{}" in STREET[language] else base)
        if language == "zh":
            return f"{road}{n}号"
        if language == "ru":
            return f"{road}, {r.choice(['д. ', ''])}{n}" + (f", кв. {r.randint(1, 300)}" if r.random() < 0.4 else "")
        if language == "fr":
            return f"{n}{r.choice(['', '', ',', ' bis'])} {road}"
        if language in ("es", "it", "pt"):
            return f"{road}{r.choice([', ', ' ', ' nº '] if language != 'it' else [', ', ' ', ' n. '])}{n}"
        return f"{road} {n}"

    def zip(self, language, r):
        if language == "en":
            if r.random() < 0.18:
                return f"{r.choice(['SW', 'N', 'M', 'B', 'LS', 'EH', 'G', 'BS', 'CF', 'NW'])}{r.randint(1, 20)} {r.randint(1, 9)}{r.choice('ABDEFGHJLN')}{r.choice('ABDEFGHJLN')}"
            return f"{r.randint(501, 99950):05d}" + (f"-{r.randint(0, 9999):04d}" if r.random() < 0.12 else "")
        if language == "nl":
            return f"{r.randint(1000, 9999)} {r.choice('ABCDEGHJKL')}{r.choice('ABCDEGHJKL')}"
        if language == "pt":
            return f"{r.randint(1000, 99999):05d}-{r.randint(0, 999):03d}"
        return f"{r.randint(1000, 99999):05d}"

    def address(self, language, r):
        s, c, z = self.street(language, r), self.city(language, r), self.zip(language, r)
        k = r.random()
        if language == "en":
            st = self.state(language, r) if r.random() < 0.25 else r.choice(STATES_SHORT)
            sep = r.choice([", ", ", ", ", ", "\n", " "])
            a = f"{s}{sep}{c}, {st} {z}" if k < 0.6 else f"{s}{sep}{c} {st} {z}" if k < 0.7 else f"{s}{sep}{c}, {st}" if k < 0.8 else f"{s}{sep}{c}" if k < 0.9 else f"{s}{sep}{c}\n{z}"
            return a + (r.choice([", ", "\n", " "]) + self.country(language, r) if r.random() < 0.15 else "")
        if k < 0.2:
            return s
        if language in OWN_SCRIPT:
            return f"{c}{r.choice(['', '市'])}{s}" if language == "zh" else r.choice([f"{z}, г. {c}, {s}", f"г. {c}, {s}", f"{c}, {s}"])
        return f"{s}{r.choice([', ', ', ', chr(10), ' '])}{z} {c}" + (f", {self.country(language, r)}" if r.random() < 0.08 else "")

    def id(self, language, r):
        k = r.random()
        if k < 0.3:
            return str(r.randint(10**5, 10 ** r.randint(6, 12)))
        if k < 0.7:
            return "".join(r.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(r.randint(1, 3))) + r.choice(["", "-", " "]) + str(r.randint(10**3, 10 ** r.randint(4, 10)))
        if k < 0.85:
            return "-".join(str(r.randint(10, 9999)) for _ in range(3))
        return "".join(r.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(r.randint(6, 12)))

    def age(self, language, r):
        return str(r.randint(1, 99))

    def nrp(self, language, r):
        return r.choice(NRP_IN.get(language, NRP))

    PLAIN = {"date", "month", "weekday", "year", "number", "email", "phone", "user", "plate", "jobtitle", "department", "relation", "title", "initial"}

    def plain(self, slot, language, r):
        """Fillers that carry no label of the model: rules find what is personal in them."""
        if slot == "date":
            d, m, y = r.randint(1, 28), r.randint(1, 12), r.randint(1940, 2026)
            month = MONTHS[language].split()[m - 1]
            if language == "en":
                return r.choice([f"{m}/{d}/{y}", f"{y}-{m:02d}-{d:02d}", f"{d:02d}.{m:02d}.{y}", f"{month} {d}, {y}", f"{d} {month[:3]} {y}"])
            if language == "zh":
                return f"{y}年{m}月{d}日"
            of = " de " if language in ("es", "pt") else ". " if language == "de" else " "
            return r.choice([f"{d:02d}/{m:02d}/{y}", f"{y}-{m:02d}-{d:02d}", f"{d:02d}.{m:02d}.{y}", f"{d}{of}{month} {y}", f"{d}{of}{month}"])
        if slot == "month":
            return r.choice(MONTHS[language].split())
        if slot == "weekday":
            return r.choice(DAYS[language].split())
        if slot == "year":
            return str(r.randint(1890, 2026))
        if slot == "number":
            return f"{r.randint(1, 999)},{r.randint(0, 999):03d}" if r.random() < 0.5 else str(r.randint(1, 5000))
        if slot == "email":
            return f"{self.first('en', r).lower()}.{self.last('en', r).lower()}@{r.choice(['example.com', 'mail.net', 'gmail.com', 'acme.org'])}".replace(" ", "")
        if slot == "phone":
            return r.choice(["({0}) {1}-{2}", "{0}-{1}-{2}", "+1 {0} {1} {2}", "0{0} {1}{2}", "+44 {0} {1} {2}"]).format(r.randint(200, 999), r.randint(100, 999), r.randint(1000, 9999))
        if slot == "user":
            return f"{self.first('en', r).lower()}{r.choice(['', '_', '.'])}{r.randint(1, 999)}"
        if slot == "plate":
            return f"{r.choice('ABCDEFGHKLMN')}{r.choice('ABCDEFGHKLMN')}{r.randint(10, 99)} {r.choice('ABCDEFGHKLMN')}{r.choice('ABCDEFGHKLMN')}{r.choice('ABCDEFGHKLMN')}"
        if slot == "jobtitle":
            return r.choice(self.jobs)
        if slot == "department":
            return r.choice(["sales", "Human Resources", "Marketing", "IT", "Finance", "Legal", "Customer Support", "Engineering", "Radiology"])
        if slot == "relation":
            return r.choice(RELATIONS)
        if slot == "title":
            return r.choice(TITLES[language])
        return r.choice("ABCDEFGHJKLMNPRST")
