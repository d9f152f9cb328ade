/** Standards, versions, settings, hashes and products: numbers and names of machines and programs. */
import { type Zone, zones } from './zone.ts';

/** Who makes standards and what is made by them: a number behind one is a document's or a version's. */
const STANDARDS =
  'RFC|BCP|ISO(?:\\/IEC)?|IEC|IEEE|DIN(?: EN)?(?: ISO)?|EN ISO|BS EN|ANSI|ASTM|NIST(?: SP)?|FIPS|ITU-[TR]|ECMA|JIS|GB\\/T|PCI DSS|SOC|CVE|CWE|PEP|JEP|MIL-STD|NFPA|ICD|DSM|SMPTE|EIA|TIA|UTF|Unicode|ASCII|Base';
const MADE =
  'HTTPS?|SMTP|IMAP|POP|FTP|SSH|TLS|SSL|TCP|UDP|DNS|USB|Bluetooth|Wi-?Fi|HDMI|DisplayPort|Thunderbolt|PCIe|SATA|NVMe|DDR|GDDR|LTE|SHA|AES|RSA|OAuth|SAML|HTML|XHTML|CSS|XML|SVG|SQL|PHP|Java|JDK|JRE|Node(?:\\.js)?|npm|Python|Ruby|Perl|Rust|Swift|Kotlin|Scala|Windows|Ubuntu|Debian|Fedora|CentOS|RHEL|Alpine|macOS|iOS|iPadOS|Android|Linux|Kernel|Chrome|Chromium|Firefox|Safari|Mozilla|AppleWebKit|Gecko|Trident|GPT|CUDA|OpenGL|Vulkan|DirectX|PostgreSQL|Postgres|MySQL|MariaDB|MongoDB|Redis|Nginx|Apache|Docker|Kubernetes|K8s|Terraform|Excel|Word|Office|Photoshop|Arduino|Raspberry Pi|Core i|Ryzen|Xeon|GTX|RTX';
const VALUE = '[vV]?\\d[\\w.]*(?:-\\w[\\w.]*)?';
const STANDARD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${STANDARDS}|${MADE})(?:[ \\-/]|(?=\\d))${VALUE}(?![\\p{L}@])`,
  'gu',
);
/** A program and its version, as in user agents: "Mozilla/5.0". */
const AGENT = /(?<![\p{L}\p{N}/.:@-])\p{L}[\p{L}\p{N}_.-]{1,30}\/[vV]?\d+(?:\.\d+){0,4}(?![\p{N}/])/gu;
/** Two points or a word of releases: "v10.20.1985", "2.11.2023-rc1"; a date has neither. */
const VERSION =
  /(?<![\p{L}\p{N}.-])(?:[vV]\d+(?:\.\d+){1,4}|\d+(?:\.\d+){1,4}[-+.]?(?:rc|alpha|beta|dev|snapshot|pre|post|nightly|SNAPSHOT|RELEASE|LTS|Final|GA)\.?\d*)(?:[-+.][\w.]+)?(?![\p{L}\p{N}])/gu;
const NAMED_VERSION =
  /(?<![\p{L}\p{N}])(?:[vV]ersions?|[rR]elease|[bB]uild|[rR]evision|[uU]pgraded? (?:from|to)|[bB]ump(?:ed)? (?:\S{1,30} )?(?:from|to)|ver\.?|rev\.?)[ :=]{1,2}(?<v>[vV]?\d+(?:\.\d+)*[\w.+-]*(?:,? (?:and|or|to|through|-) [vV]?\d+(?:\.\d+)+[\w.+-]*){0,3})/gu;

/** What is set, counted or measured by programs, before its value and behind it. */
const SETTINGS =
  'ports?|pins?|seeds?|steps?|epochs?|iterations?|batch(?:[ _]size)?|lr|learning[ _]rate|loss|ratio|temperature|top[ _][kp]|threads?|workers?|pid|uid|gid|tid|exit(?: code)?|errno|error(?: code)?|status(?: code)?|signal|line|lines|row|rows|col|column|offset|index|size|bytes|width|height|depth|timeout|retries|retry|limit|count|total|level|layer|channel|slot|rank|gpu|cpu|fps|bitrate|baud|dpi|ttl|mtu|vlan|chapter|section|figure|table|fig|eq|equation|SKU|UPC|EAN|GTIN|ISBN|ASIN|part(?: no\\.?| number)?|model(?: no\\.?| number)?|item|lot';
/** What a program's fields are called that number things and times. */
const FIELDS =
  '(?:product|item|sku|upc|ean|gtin|isbn|asin|part|model|article|build|revision|commit|category|variant|shard|partition|thread|process|job|node|port|row|seq(?:uence)?|error|status|event_?type)[_-]?(?:id|no|num|number|code)?|(?:created|updated|modified|deleted|expires|started|finished|received|sent|last_?\\w{2,12})_?(?:at|on|time|ts)?|timestamp|ts|time|epoch|exp|iat|nbf|auth_time|mtime|ctime|atime|seed|step|size|bytes|count|total|offset|length|width|height|version|checksum|crc(?:32)?|hash|digest|etag|sha(?:1|256|512)?|md5';
const NUMBER = '[-+]?\\d[\\d.,_]*(?:[eE][-+]?\\d+)?';
const SETTING = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${SETTINGS})s?["']?(?: (?:is|of|was|to|=))?[ \\t]{0,2}[:=#]?[ \\t]{0,2}["']?${NUMBER}(?![\\p{L}\\p{N}@-])`,
  'giu',
);
const FIELD = new RegExp(
  `(?<![\\p{L}\\p{N}])["']?(?:${FIELDS})["']?[ \\t]{0,2}[:=][ \\t]{0,2}["']?(?<v>[-+]?[\\w.]*\\d[\\w.]*)`,
  'giu',
);
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])${NUMBER} ?(?:steps?|epochs?|iterations?|batch(?:es)?|rows?|lines?|bytes?|[KMGT]i?B|[kMG]?bit(?:s|\\/s)?|[kMG]?Hz|rpm|dpi|fps|ms|[µnu]s|px|pt|rem|tokens?|parameters?|params|samples?|threads?|cores?|workers?|requests?|queries|retries|commits?|files?|loss|points?|tests?|nodes?|layers?|frames?|ticks?|cycles?|pages?|words?|characters?|items?|units?|pieces?|pcs)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** What ends the name of a file. */
const ENDING =
  /(?<=[\p{L}\p{N})]\.)(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|txt|csv|json|xml|html?|md|jpe?g|png|gif|svg|heic|tiff?|mp[34]|mov|avi|mkv|wav|zip|gz|tar|eml|py|js|ts|sh|yml|yaml|toml|ini|log|sql)(?![\p{L}\p{N}])/gu;
/** Decimals on their own: no number of anybody's has them, but for coordinates, which have a rule. */
const DECIMAL = /(?<![\p{L}\p{N}.,:/-])[-+]?\d+\.\d+(?:[eE][-+]?\d+)?(?![\p{L}\p{N}.:/-])/gu;
/** Digests of commits and files. */
const DIGEST =
  /(?<![\p{L}\p{N}_/+=-])(?:(?=[0-9a-f]{0,39}[a-f])(?=[0-9a-f]{0,39}\d)(?:[0-9a-f]{128}|[0-9a-f]{96}|[0-9a-f]{64}|[0-9a-f]{40})|(?<=\b(?:commit|git (?:revert|show|checkout|reset|cherry-pick|merge|diff|log|bisect)|revert(?:s|ed)?|rev|sha\d{0,3}|md5|hash|digest|checksum|etag)[ :=@]{1,3})[0-9a-f]{7,64})(?![\p{L}\p{N}_/+=-])/gu;

/** Programs, services and releases that are called as people, places and things are. */
const PRODUCTS = new Set(
  'airflow alexa algolia amber android angular ansible ant apache apollo argo asana astro athena atom aurora axios azure babel backbone bamboo bard bash bazel beam bert bixby blender bookworm bootstrap bower bullseye buster caddy calypso cassandra catalina celery ceph chai chef chrome chromium claude clippy cloudflare cobol codex consul cordova cortana couchbase crystal cucumber cypress d3 dagger dagster dart darwin datadog debian delphi deno django docker drupal druid dynamo eclipse eiffel elastic elasticsearch electron elixir ember envoy erlang eureka excel express falcon fastapi fedora figma firebase firefox flask flink flux flutter fortran gatling gatsby gemini ghidra ghost git github gitlab gradle grafana grails graylog grok groovy grunt gulp gunicorn hadoop harbor haskell hazelcast helm heroku hibernate hive hudson hugo ignite ionic istio jaeger jasmine java jboss jekyll jenkins jessie jest jetty jira joomla julia junit jupyter kafka karma keras kibana knative kong kotlin kubernetes lambda laravel linkerd linux liquibase llama logstash loki lua lucene luigi magento mahout maven memcached mercurial mesos meteor metro milo mimir minio mistral mocha mockito mongo monterey moodle mozilla mule nagios nessus nexus nginx nifi nomad notion nova numba numpy nuxt octave okta oozie opera oracle outlook packer pandas parcel pascal perl phabricator phoenix pig pinecone poetry polars portainer postgres postman presto prisma prometheus puppet pulsar pytest python pytorch rabbitmq rails react redash redis redux rollup ruby rundeck rust safari salt samba saltstack scala scrapy selenium sentry sequoia sierra sinatra siri slack snyk solaris solr sonar sonarqube sonoma spark sphinx splunk spring squid stata storm storybook stretch stripe struts supabase svelte swagger swift symfony sysdig tableau tahoe teamcity teams telegraf tempo tensorflow terraform tomcat traefik travis trello trivy turbo tyk typescript ubuntu unity vagrant varnish vault ventura vercel vertica vite vitest vue vulkan watson weaviate webpack wheezy whisper wireshark woody xcode yarn yii yosemite zabbix zeppelin zipkin zookeeper zoom zuul'.split(
    ' ',
  ),
);
/** Those that people are called as well. */
const PEOPLE = new Set(
  'alexa amber apollo astro athena aurora bert buster calypso cassandra catalina claude clippy crystal darwin django ember falcon figma gemini hugo jaeger jasmine jenkins jessie julia karma lua luigi luca meteor milo mongo mule nova octave okta pandora pascal perl phoenix puppet ruby sierra siri sonoma sterling storm swift tempo travis ventura victor vite watson woody chef hudson spring summer sinatra samba scala kong helm chase'.split(
    ' ',
  ),
);
/** Words of people who build and run programs. */
const TRADE =
  /(?<![\p{L}\p{N}])(?:api|apis|broker|browser|bugs?|builds?|cache|cached|ci|cd|ci\/cd|cli|clusters?|codebase|compile[ds]?|config(?:ure[ds]?|uration)?|containers?|crash(?:e[ds])?|cron|daemon|dashboards?|databases?|debug|dependenc(?:y|ies)|deploy(?:s|ed|ing|ments?)?|devops|docker|endpoints?|frameworks?|frontend|backend|github|gitlab|ide|index(?:es|ed)?|ingest(?:s|ed|ion)?|install(?:s|ed|ing)?|integration|kernel|kubernetes|librar(?:y|ies)|linter|linux|logs?|logging|metrics|microservices?|migrat(?:e|es|ed|ing|ion)|middleware|monitoring|npm|orm|packages?|partitions?|patch(?:es|ed)?|pipelines?|plug-?ins?|pods?|proxy|queues?|quer(?:y|ies)|refactor(?:ed)?|repo(?:s|sitory|sitories)?|replicas?|restart(?:s|ed)?|runners?|runtime|schema|sdk|scripts?|servers?|shards?|sql|stack|streams?|test(?:s|ing)? suite|tests?|threads?|tickets?|tokens?|topics?|upgrade[ds]?|ui|unit tests?|versions?|vm|webhooks?|workflow|yaml|json)(?![\p{L}\p{N}])/giu;
/** Where a program stands in a sentence, and where a person does. */
const USED =
  /(?:\b(?:with|using|uses?|used|via|through|into|in|on|onto|to|from|run|running|install(?:ed|ing)?|configure|upgrade|like|our|than|vs\.?|for|behind|by)|[,(/+:])\s*$/i;
const DOING =
  /^ (?:runs?|ran|builds?|fail(?:s|ed)?|crash(?:es|ed)?|is (?:down|up|slow|green|red|running|configured|used|installed|required)|jobs?|pipelines?|servers?|plug-?ins?|tests?|specs?|topics?|queues?|clusters?|brokers?|consumers?|producers?|tickets?|boards?|instances?|charts?|images?|containers?|scripts?|config|templates?|v?\d|triggers?|indexes|stores|caches|serves)\b/i;
const LISTED = /^(?:\s*$|[,;.)/+&:]| (?:and|or|to|for|on|in|as) )/;
const TOLD =
  /\b(?:mr|mrs|ms|dr|dear|hi|hello|hey|ask(?:ed)?|tell|told|call(?:ed)?|e-?mail(?:ed)?|met|meet|thanks?|cc|said|says|colleague|friend|boss|manager|named?|user|author|reviewer|assigned to|signed)[ :,]*$/i;
const SPEAKS =
  /^(?:['’]s\b|,? (?:who|said|says|asked|told|wrote|thinks|wants|called|and I)\b| \p{Lu}\p{Ll}+(?: |,|\.|$))/u;

function* products(text: string): Generator<Zone> {
  const found: Zone[] = [];
  for (const m of text.matchAll(
    /(?<![\p{L}\p{N}@._-])\p{Lu}[\p{L}\p{N}]{1,15}(?:\.(?:js|io|py))?(?![\p{L}\p{N}@_-])/gu,
  ))
    if (PRODUCTS.has(m[0].toLowerCase().replace(/\.\w+$/, '')))
      found.push({ start: m.index, end: m.index + m[0].length });
  for (const p of found) {
    const from = Math.max(0, text.lastIndexOf('\n', p.start - 1) + 1, p.start - 160);
    const to = Math.min(...[text.indexOf('\n', p.end), p.end + 160].filter((i) => i >= 0), text.length);
    const [before, after] = [text.slice(from, p.start), text.slice(p.end, to)];
    if (TOLD.test(before) || SPEAKS.test(after)) continue;
    // Part of a name: "Jenkins" behind a first name, or before a surname.
    if (/\p{Lu}\p{Ll}+ $/u.test(before) && !/(?:^|[.;:!?] )\p{Lu}\p{Ll}+ $/u.test(before)) continue;
    const others = found.filter((o) => o.start !== p.start && o.start >= from && o.end <= to);
    const trade = (text.slice(from, to).match(TRADE) ?? []).length;
    // Whoever is called so is somebody, unless programs that nobody is called as stand beside it, or it does as programs do.
    const doing = DOING.test(after);
    const beside = others.some((o) => !PEOPLE.has(text.slice(o.start, o.end).toLowerCase()));
    const sure = PEOPLE.has(text.slice(p.start, p.end).toLowerCase())
      ? beside || doing
      : others.length > 0 || trade > 1 || doing;
    if (trade > 0 && sure && (doing || USED.test(before) || LISTED.test(after))) yield p;
  }
}

export function* technical(text: string): Generator<Zone> {
  if (/\d/.test(text))
    for (const re of [STANDARD, AGENT, VERSION, NAMED_VERSION, SETTING, FIELD, COUNTED, DECIMAL, DIGEST])
      yield* zones(text, re);
  if (text.includes('.')) yield* zones(text, ENDING);
  yield* products(text);
}
