"""Words, pieces and the vocabulary: what the browser's tokenizer does, and how its table is made.

A word is a run of letters and digits, one Chinese character, or one other sign that is no space; every digit reads as 0, so that the
model learns the form of a number and never a number. Pieces are taken greedily, longest first (WordPiece, as in
Schuster and Nakajima 2012); the table comes from byte-pair merges over word counts (Sennrich et al. 2016).
"""
import collections
import heapq
import json
import re

HAN = "㐀-䶿一-鿿"
WORD = re.compile(rf"[{HAN}]|(?:(?![{HAN}])[^\W_])+|[^\w\s]|_")
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LONGEST = 100


def words(text):
    """[(start, end)] in code points."""
    return [m.span() for m in WORD.finditer(text)]


def normal(word):
    return "".join("0" if c in "0123456789" else c for c in word)


def learn(counts, size, least=8):
    """The vocabulary for {word: count}: special signs, frequent characters in both positions, then merges."""
    chars = collections.Counter()
    for w, n in counts.items():
        for c in w:
            chars[c] += n
    alphabet = sorted(c for c, n in chars.items() if n >= least)
    vocab = SPECIAL + alphabet + ["##" + c for c in alphabet if not re.match(f"[{HAN}]", c)]
    known = set(alphabet)
    seqs, freqs = [], []
    for w, n in counts.items():
        if n >= 3 and len(w) <= 30 and all(c in known for c in w):
            seqs.append([w[0]] + ["##" + c for c in w[1:]])
            freqs.append(n)
    pairs, where = collections.Counter(), collections.defaultdict(set)
    for i, s in enumerate(seqs):
        for p in zip(s, s[1:]):
            pairs[p] += freqs[i]
            where[p].add(i)
    heap = [(-n, p) for p, n in pairs.items()]
    heapq.heapify(heap)
    have = set(vocab)
    while len(vocab) < size and heap:
        n, p = heapq.heappop(heap)
        if pairs.get(p, 0) != -n:
            if pairs.get(p, 0) > 0:
                heapq.heappush(heap, (-pairs[p], p))
            continue
        new = p[0] + p[1][2:]
        if new not in have:
            have.add(new)
            vocab.append(new)
        changed = set()
        for i in list(where[p]):
            s, f = seqs[i], freqs[i]
            for q in zip(s, s[1:]):
                pairs[q] -= f
                where[q].discard(i)
            out, k = [], 0
            while k < len(s):
                if k + 1 < len(s) and (s[k], s[k + 1]) == p:
                    out.append(new)
                    k += 2
                else:
                    out.append(s[k])
                    k += 1
            seqs[i] = out
            for q in zip(out, out[1:]):
                pairs[q] += f
                where[q].add(i)
                changed.add(q)
        for q in changed:
            heapq.heappush(heap, (-pairs[q], q))
    return vocab


class WordPiece:
    def __init__(self, vocab):
        self.vocab = vocab
        self.ids = {p: i for i, p in enumerate(vocab)}
        self.unknown = self.ids["[UNK]"]
        self.memo = {}

    def pieces(self, word, rough=None):
        """Ids of one normalised word. With `rough` (a random.Random), a long piece may be cut short: the
        model then also meets known names as it meets unknown ones."""
        if rough is None and word in self.memo:
            return self.memo[word]
        out, at = [], 0
        if len(word) > LONGEST:
            out = [self.unknown]
            at = len(word)
        while at < len(word):
            end = len(word)
            if rough is not None and end - at > 2:
                end = at + rough.randint(1, end - at)
            while end > at:
                p = word[at:end] if at == 0 else "##" + word[at:end]
                if p in self.ids:
                    break
                end -= 1
            if end == at:
                out = [self.unknown]
                break
            out.append(self.ids[p])
            at = end
        if rough is None:
            self.memo[word] = out
        return out

    def save(self, path):
        """In the layout that `tokenizers` and transformers.js read."""
        added = [
            {"id": i, "content": t, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
            for i, t in enumerate(SPECIAL)
        ]
        spec = {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": added,
            "normalizer": {"type": "Replace", "pattern": {"Regex": "[0-9]"}, "content": "0"},
            "pre_tokenizer": {
                "type": "Split",
                "pattern": {"Regex": rf"[{HAN}]|(?:(?![{HAN}])[\p{{L}}\p{{N}}])+|[^\s\p{{L}}\p{{N}}]"},
                "behavior": "Removed",
                "invert": True,
            },
            "post_processor": None,
            "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": False},
            "model": {
                "type": "WordPiece",
                "unk_token": "[UNK]",
                "continuing_subword_prefix": "##",
                "max_input_chars_per_word": LONGEST,
                "vocab": self.ids,
            },
        }
        with open(path, "w", encoding="utf-8") as f:
            json.dump(spec, f, ensure_ascii=False, separators=(",", ":"))
