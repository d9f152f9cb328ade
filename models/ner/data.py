"""What the model is trained on: labelled sets by weight, refilled and roughened, and filled templates.

`stream` gives (pieces, labels) forever from one seed. A label is an index into LABELS; `allowed` says which
labels a set's silence may hide, so that loss outside a set's scope is not counted (see train.py).
"""
import gzip
import json
import pathlib
import random
import re
import zlib

import wordpiece
from fill import LANGUAGES

TYPES = ["PERSON", "LOCATION", "ADDRESS", "ORGANIZATION", "NRP", "AGE", "ID"]
LABELS = ["O"] + [f"{p}-{t}" for t in TYPES for p in "BIES"]
INDEX = {l: i for i, l in enumerate(LABELS)}

# How often a row of each set is drawn, relative to the others. What the README of the training data calls gold
# counts most; silver, historical and spoken-command sets little.
WEIGHT = {
    "crossner": 5, "btc-abegh": 5, "wnut17-train": 5, "uner-en-ewt-dev": 8, "wikigold-rest": 8, "gum-named": 5, "re3d": 6,
    "contextual-anonymizer-en": 4, "pii-anon-en": 1, "lifebench": 0.6, "sgd": 0.4, "hwu64": 0.5, "restaurant8k": 0.5,
    "snips": 0.3, "sec-filings": 0.6, "wikiann-en": 0.6, "probablepeople-train": 1.5, "usaddress-train": 5,
    "germeval14": 4, "mobie-de": 0.5, "wikiann-de": 0.6, "meddocan-train": 4, "uner-pt-bosque": 2, "lener-br": 0.6,
    "europeana-fr": 0.2, "wikiann-fr": 0.8, "europeana-nl": 0.3, "wikiann-nl": 0.8, "uner-sv-talbanken": 1.2, "swedish-web": 1.5,
    "uner-da-ddt": 0.6, "pii-anon-multi": 1.5, "turku-fi": 0.1, "uner-hr-set": 0.1, "ronec-ro": 0.2, "nerkor-hu": 0.1,
    "uner-sk-snk": 0.1, "uner-sr-set": 0.1, "turkish-wiki": 0.1, "uner-zh-gsdsimp": 3,
}  # fmt: skip
NEGATIVE = {"neg_en_ewt": 2, "neg_en_clinc150": 0.3, "neg_en_banking77": 0.3, "neg_de": 3, "neg_fr": 2, "neg_es": 4, "neg_nl": 2}
TEMPLATES = {"en": 90000, "de": 16000, "fr": 14000, "es": 14000, "it": 14000, "pt": 12000, "nl": 12000, "ru": 10000, "zh": 7000}
# There is no labelled Russian: Serbian and Croatian, written in Russian letters, show where names stand.
CYRILLIC = {"uner-sr-set": 1, "uner-hr-set": 0.6}
REFILL = {"contextual-anonymizer-en": 0.9, "pii-anon-en": 0.8, "pii-anon-multi": 0.6, "lifebench": 0.5, "meddocan-train": 0.5,
          "crossner": 0.15, "uner-en-ewt-dev": 0.2, "gum-named": 0.2, "wikigold-rest": 0.15, "wnut17-train": 0.2, "btc-abegh": 0.15,
          "germeval14": 0.15, "uner-pt-bosque": 0.15}  # fmt: skip
# Sets that mark more types under names of their own; everything that is an identifier of a person is ID here.
AS_ID = {"NATIONAL_ID", "DRIVER_LICENSE", "PASSPORT", "TAX_ID", "BANK_ACCOUNT"}
ARTICLE = re.compile(r"(?:(?:the|le|la|el|il|het|de) |l')?")  # stands before an institution's name, not in it
SLOT = {"name": "PERSON", "first": "PERSON", "last": "PERSON", "patronymic": "PERSON", "org": "ORGANIZATION", "institution": "ORGANIZATION", "city": "LOCATION", "country": "LOCATION",
        "state": "LOCATION", "address": "ADDRESS", "street": "ADDRESS", "zip": "ADDRESS", "id": "ID", "age": "AGE", "nrp": "NRP"}  # fmt: skip


def sets(folder):
    """{name: (weight, rows, scope)}; a row is (text, spans, language), offsets in code points."""
    root = pathlib.Path(folder)
    scopes = {s["set"]: s["scope"] for s in scope_table(root)}
    out = {}
    for name, weight in WEIGHT.items():
        rows = []
        for d in labelled(root, name):
            spans = []
            text = d["text"]
            points = code_points(text)
            for s in d["spans"]:
                kind = "ID" if s["type"] in AS_ID else s["type"]
                if kind in TYPES and not (name == "snips" and kind == "PERSON"):
                    spans.append((points[s["start"]], points[s["end"]], kind))
            rows.append((text, spans, d.get("language") if d.get("language") in LANGUAGES else "en"))
        scope = scopes.get(name)
        scope = TYPES if scope is None else [t for t in TYPES if t in scope]
        out[name] = (weight, rows, scope)
        if name in CYRILLIC:
            out[f"{name} in Cyrillic"] = (CYRILLIC[name], [in_cyrillic(*row[:2]) + ("ru",) for row in rows], scope)
    for name, weight in NEGATIVE.items():
        with gzip.open(root / "text" / f"{name}.txt.gz", "rt", encoding="utf-8") as f:
            rows = [(x.rstrip("\n"), [], "en") for x in f if x.strip()]
        # Assistant queries hold a few places and names: their silence is trusted for the rest only.
        out[name] = (weight, rows, ["AGE", "ID", "ADDRESS", "NRP"] if "clinc" in name else TYPES)
    return out


def held_back(text):
    """One labelled text in twenty is never trained on: operating points are chosen on these."""
    return zlib.crc32(text.encode("utf-8")) % 20 == 0


def labelled(root, name):
    with gzip.open(pathlib.Path(root) / "labelled" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as f:
        for line in f:
            d = json.loads(line)
            if not held_back(d["text"]):
                yield d


TWO = {"lj": "ль", "nj": "нь", "dž": "дж", "ja": "я", "ju": "ю"}
ONE = dict(zip("abvgdđežzijklmnoprstćufhcčšqwxy", "абвгдджежзийклмнопрстчуфхцчшквкы".replace("дж", "Ж", 1)))
ONE["đ"] = "дж"


def in_cyrillic(text, spans):
    """South Slavic text in Russian letters, as Russian would spell the sounds."""
    out, moved, i = [], [0], 0
    length = 0
    while i < len(text):
        pair = text[i : i + 2].lower()
        step = 2 if pair in TWO else 1
        new = TWO[pair] if step == 2 else ONE.get(text[i].lower(), text[i])
        if text[i].isupper():
            new = new[0].upper() + new[1:]
        out.append(new)
        length += len(new)
        moved += [length] * step
        i += step
    return "".join(out), [(moved[s], moved[e], t) for s, e, t in spans]


def scope_table(root):
    table = json.loads((root / "labelled" / "sets.json").read_text())
    table = table if isinstance(table, list) else table.get("sets", table)
    if isinstance(table, dict):
        table = [{"set": k, **v} for k, v in table.items()]
    for s in table:
        scope = s.get("scope")
        if scope is None or scope == "*" or scope == "*all*" or (isinstance(scope, list) and any("*" in x for x in scope)) or (isinstance(scope, str) and "all" in scope):
            # "All" of these sets does not know nationality.
            yield {"set": s.get("set") or s.get("name"), "scope": [t for t in TYPES if t != "NRP"]}
        else:
            yield {"set": s.get("set") or s.get("name"), "scope": scope if isinstance(scope, list) else scope.split()}


def code_points(text):
    """UTF-16 offset -> code point offset."""
    if all(ord(c) < 0x10000 for c in text):
        return range(len(text) + 1)
    out = {}
    at = 0
    for i, c in enumerate(text):
        out[at] = i
        at += 2 if ord(c) >= 0x10000 else 1
        out.setdefault(at - 1, i)
    out[at] = len(text)
    return out


def rebuilt(text, spans, new):
    """The text with each span's content replaced by `new[i]`."""
    out, moved, at, length = [], [], 0, 0
    for (start, end, kind), value in zip(spans, new):
        if start < at:
            continue
        out.append(text[at:start])
        length += start - at
        out.append(value)
        moved.append((length, length + len(value), kind))
        length += len(value)
        at = end
    out.append(text[at:])
    return "".join(out), moved


def refill(text, spans, language, fill, r):
    """Other people, firms and addresses in the same text; the same name becomes the same other name."""
    parts = {}
    new = []
    for start, end, kind in spans:
        old = text[start:end]
        value = old
        if kind == "PERSON" and re.fullmatch(r"[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}", old):
            bits = old.split(" ")
            for k, b in enumerate(bits):
                if b not in parts:
                    parts[b] = b if len(b) < 3 else fill.last(language, r) if k and k == len(bits) - 1 else fill.first(language, r)
            value = " ".join(parts[b] for b in bits)
            if old.isupper():
                value = value.upper()
            elif old.islower():
                value = value.lower()
        elif kind == "ORGANIZATION" and r.random() < 0.6:
            value = parts.setdefault(old, fill.org(language, r))
        elif kind == "ADDRESS" and r.random() < 0.6 and any(c.isdigit() for c in old):
            value = fill.address(language, r) if "," in old else fill.street(language, r)
        elif kind == "LOCATION" and r.random() < 0.4 and old.istitle():
            value = parts.setdefault(old, fill.city(language, r))
        new.append(value)
    return rebuilt(text, spans, new)


def filled(template, language, fill, r):
    out, spans, length = [], [], 0
    for k, part in enumerate(re.split(r"\{(\w+)\}", template)):
        if k % 2:
            if part in SLOT:
                value = getattr(fill, part)(language, r)
                article = ARTICLE.match(value).end() if SLOT[part] == "ORGANIZATION" else 0
                spans.append((length + article, length + len(value), SLOT[part]))
            else:
                value = fill.plain(part, language, r)
        else:
            value = part
        out.append(value)
        length += len(value)
    return "".join(out), spans


def roughen(text, spans, r):
    """Case, punctuation and typing as they come in chats, forms and scans; never moves an offset wrongly."""
    k = r.random()
    if k < 0.07:
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        return lower, spans
    if k < 0.10:
        return "".join(c.upper() if len(c.upper()) == 1 else c for c in text), spans
    if k < 0.12:
        return "".join(c if i == 0 or text[i - 1].isalnum() or len(c.upper()) != 1 else c.upper() for i, c in enumerate(text)), spans
    if k < 0.15 and text.endswith((".", "!", "?")):
        n = len(text) - 1
        return text[:n], [(s, min(e, n), t) for s, e, t in spans if s < n]
    if k < 0.18 and spans:
        # One typing slip inside a name: two neighbours swapped.
        s, e, _ = spans[r.randrange(len(spans))]
        if e - s > 4:
            i = r.randint(s + 1, e - 3)
            if text[i].isalpha() and text[i + 1].isalpha():
                text = text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    return text, spans


def label(text, spans):
    """Word bounds and the BIOES label of each word."""
    bounds = wordpiece.words(text)
    labels = [0] * len(bounds)
    for start, end, kind in spans:
        inside = [i for i, (a, b) in enumerate(bounds) if a < end and b > start]
        if not inside:
            continue
        for i in inside:
            labels[i] = INDEX[f"I-{kind}"]
        labels[inside[0]] = INDEX[f"B-{kind}"]
        labels[inside[-1]] = INDEX[f"E-{kind}"]
        if len(inside) == 1:
            labels[inside[0]] = INDEX[f"S-{kind}"]
    return bounds, labels


class Stream:
    def __init__(self, folder, fill, pieces, seed, longest=160):
        self.sets = sets(folder)
        self.fill, self.pieces, self.longest = fill, pieces, longest
        self.r = random.Random(seed)
        here = pathlib.Path(__file__).parent / "templates"
        self.templates = {l: [t.replace("\\n", "\n").replace("\\t", "\t") for t in (here / f"{l}.txt").read_text(encoding="utf-8").split("\n") if t] for l in LANGUAGES}
        self.sources = list(self.sets) + [f"template-{l}" for l in LANGUAGES]
        self.mass = [w * len(rows) for w, rows, _ in self.sets.values()] + [TEMPLATES[l] for l in LANGUAGES]

    def example(self):
        r = self.r
        source = r.choices(self.sources, self.mass)[0]
        if source.startswith("template-"):
            language, scope = source[9:], TYPES
            text, spans = filled(r.choice(self.templates[language]), language, self.fill, r)
            if r.random() < 0.25:
                more, others = filled(r.choice(self.templates[language]), language, self.fill, r)
                glue = r.choice([" ", "\n", "\n\n", " "])
                spans = spans + [(s + len(text) + len(glue), e + len(text) + len(glue), t) for s, e, t in others]
                text = text + glue + more
        else:
            _, rows, scope = self.sets[source]
            text, spans, language = r.choice(rows)
            if r.random() < REFILL.get(source, 0):
                text, spans = refill(text, spans, language, self.fill, r)
        text, spans = roughen(text, spans, r)
        return text, spans, scope

    def __iter__(self):
        hidden = {}
        while True:
            text, spans, scope = self.example()
            bounds, labels = label(text, spans)
            key = tuple(scope)
            if key not in hidden:
                # 1 where a word without a label may yet be of this class.
                hidden[key] = [1] + [0 if l[2:] in scope else 1 for l in LABELS[1:]]
            rough = self.r.random() < 0.3
            ids, marks = [], []
            for (a, b), mark in zip(bounds, labels):
                word = wordpiece.normal(text[a:b])
                p = self.pieces.pieces(word, self.r if rough and self.r.random() < 0.25 else None)
                ids += p
                marks += [mark] + [-1] * (len(p) - 1)
            at = 0
            if len(ids) > self.longest:
                # A random window; what it cuts in two still has its own words' labels.
                at = self.r.randint(0, len(ids) - self.longest)
            ids, marks = ids[at : at + self.longest], marks[at : at + self.longest]
            if ids:
                yield ids, marks, hidden[key]


def texts(folder, r, share):
    """Lines of the raw texts and of the labelled ones, for the vocabulary and the masked-word pretraining."""
    root = pathlib.Path(folder)
    for path in sorted((root / "text").glob("*.txt.gz")):
        keep = share * (0.35 if "novels" in path.name or "eltec" in path.name or "dialogues_sgd" in path.name else 1)
        with gzip.open(path, "rt", encoding="utf-8") as f:
            for line in f:
                if r.random() < keep and line.strip():
                    yield line.strip()
    for name in WEIGHT:
        for d in labelled(root, name):
            if r.random() < min(1, share * 1.5):
                yield d["text"]
                if name in CYRILLIC:
                    yield in_cyrillic(d["text"], [])[0]
