"""Trains the token classifier.  /usr/bin/python3 models/ner/train.py --data ../shared/train --out /tmp/ner

First the vocabulary and piece vectors from what stands beside what (once), then masked words on raw text, then labels. Every random choice comes from --seed; on
another machine floating point differs in the last digits. Writes checkpoints that export.py turns into ONNX.
"""
import argparse
import collections
import math
import multiprocessing
import os
import pathlib
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import data
import fill as filling
import wordpiece
from model import Tagger

BATCH = 4096  # pieces, padding included


def vocabulary(path, folder, size, seed):
    if not path.exists():
        counts = collections.Counter()
        for text in data.texts(folder, random.Random(seed), 0.5):
            counts.update(wordpiece.normal(text[a:b]) for a, b in wordpiece.words(text))
        names = filling.load(pathlib.Path(folder) / "gazetteers")
        r = random.Random(seed)
        for _ in range(60000):
            language = r.choice(data.LANGUAGES)
            for text in (names.name(language, r), names.city(language, r), names.street(language, r)):
                counts.update(wordpiece.normal(text[a:b]) for a, b in wordpiece.words(text))
        path.write_text("\n".join(wordpiece.learn(counts, size)), encoding="utf-8")
    return path.read_text(encoding="utf-8").split("\n")


def neighbours(folder, pieces, seed, width, contexts=4000, reach=2):
    """Piece vectors [vocab, width]: the singular vectors of positive pointwise mutual information with the frequent
    pieces up to `reach` to the left and right (Levy, Goldberg and Dagan 2015). A warm start that costs a minute."""
    r = random.Random(seed)
    flat = []
    for text in data.texts(folder, r, 0.7):
        for a, b in wordpiece.words(text):
            flat += pieces.pieces(wordpiece.normal(text[a:b]))
        flat.append(0)
    flat = np.array(flat, dtype=np.int64)
    size = len(pieces.vocab)
    often = np.argsort(-np.bincount(flat, minlength=size))[:contexts]
    column = np.full(size, -1, dtype=np.int64)
    column[often] = np.arange(contexts)
    counts = np.zeros((size, 2 * contexts), dtype=np.float32)
    for d in range(1, reach + 1):
        for side, (centre, beside) in enumerate(((flat[d:], flat[:-d]), (flat[:-d], flat[d:]))):
            ok = (centre > 0) & (beside > 0) & (column[beside] >= 0)
            pair, n = np.unique(centre[ok] * contexts + column[beside[ok]], return_counts=True)
            counts[pair // contexts, side * contexts + pair % contexts] += n / d
    total = counts.sum()
    rows, cols = counts.sum(1, keepdims=True) + 1e-9, counts.sum(0, keepdims=True) ** 0.75
    cols = cols / cols.sum() * total + 1e-9
    ppmi = np.log(np.maximum(counts * total / rows / cols, 1)) * (counts > 0)
    u, s, _ = torch.svd_lowrank(torch.from_numpy(ppmi.astype(np.float32)), q=width, niter=4)
    vectors = u * s.sqrt()
    return vectors / vectors.std() * 0.08


def raw(folder, pieces, seed):
    r = random.Random(seed)
    while True:
        for text in data.texts(folder, r, 0.5):
            ids = [p for a, b in wordpiece.words(text) for p in pieces.pieces(wordpiece.normal(text[a:b]))]
            at = r.randint(0, max(0, len(ids) - 96))
            if len(ids) > 3:
                yield ids[at : at + 96], None, None


def batches(examples, seed):
    """Examples of like length together, in tensors: ids, attention, marks, hidden."""
    r = random.Random(seed)
    while True:
        pool = sorted((next(examples) for _ in range(3000)), key=lambda e: len(e[0]))
        groups, group = [], []
        for e in pool:
            if group and (len(group) + 1) * len(e[0]) > BATCH:
                groups.append(group)
                group = []
            group.append(e)
        r.shuffle(groups)
        for g in groups:
            n = max(len(e[0]) for e in g)
            ids = torch.zeros(len(g), n, dtype=torch.int64)
            marks = torch.full((len(g), n), -1, dtype=torch.int64)
            for i, (p, m, _) in enumerate(g):
                ids[i, : len(p)] = torch.tensor(p)
                if m is not None:
                    marks[i, : len(m)] = torch.tensor(m)
            hidden = None if g[0][2] is None else torch.tensor([e[2] for e in g], dtype=torch.float32)
            yield ids, marks, hidden


def feed(kind, args, vocab, queue, count):
    torch.set_num_threads(1)
    os.nice(5)
    pieces = wordpiece.WordPiece(vocab)
    if kind == "raw":
        examples = raw(args.data, pieces, args.seed + 1)
    else:
        names = filling.load(pathlib.Path(args.data) / "gazetteers")
        examples = iter(data.Stream(args.data, names, pieces, args.seed + 2))
    for k, batch in enumerate(batches(examples, args.seed + 3)):
        if k == count:
            return
        queue.put(tuple(None if t is None else t.numpy() for t in batch))


def masked(ids, r):
    """15 per cent of the pieces hidden: 8 of 10 by the mask, 1 by another piece, 1 left (Devlin et al. 2018)."""
    chosen = (torch.rand(ids.shape, generator=r) < 0.15) & (ids != 0)
    how = torch.rand(ids.shape, generator=r)
    given = ids.clone()
    given[chosen & (how < 0.8)] = wordpiece.SPECIAL.index("[MASK]")
    return given, chosen


def half_products():
    """Matrix products in bfloat16, everything else in float32: twice as fast where the processor has them."""

    def forward(self, x):
        return F.linear(x.bfloat16(), self.weight.bfloat16(), self.bias.bfloat16()).float()

    torch.nn.Linear.forward = forward


def label_loss(logits, marks, hidden):
    """Cross entropy; where a set is silent, 'nothing' and every label outside its scope count alike."""
    at = marks >= 0
    logp = F.log_softmax(logits, -1)
    known = at & (marks > 0)
    silent = at & (marks == 0)
    loss = -logp[known].gather(1, marks[known].unsqueeze(1)).sum()
    may = hidden.log().clamp(min=-1e4)[:, None, :].expand_as(logp)
    loss = loss - torch.logsumexp(logp[silent] + may[silent], -1).sum()
    return loss / at.sum().clamp(min=1)


def phase(kind, model, args, vocab, steps, rate):
    queue = multiprocessing.Queue(64)
    worker = multiprocessing.Process(target=feed, args=(kind, args, vocab, queue, steps), daemon=True)
    worker.start()
    decay = [p for p in model.parameters() if p.dim() > 1]
    plain = [p for p in model.parameters() if p.dim() < 2]
    opt = torch.optim.AdamW([{"params": decay, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0}], lr=rate, betas=(0.9, 0.98))
    r = torch.Generator().manual_seed(args.seed)
    model.train()
    begun, seen, total = time.time(), 0, 0.0
    for step in range(steps):
        ids, marks, hidden = (None if x is None else torch.from_numpy(x) for x in queue.get())
        lr = rate * min(1, (step + 1) / 300) * (0.5 + 0.5 * math.cos(math.pi * step / steps))
        for group in opt.param_groups:
            group["lr"] = lr
        attention = (ids != 0).to(torch.int64)
        if kind == "raw":
            given, chosen = masked(ids, r)
            loss = F.cross_entropy(model.guess(model.encode(given, attention)[chosen]), ids[chosen])
        else:
            drop = (torch.rand(ids.shape, generator=r) < 0.03) & (ids != 0)
            loss = label_loss(model(ids.masked_fill(drop, wordpiece.SPECIAL.index("[MASK]")), attention), marks, hidden)
        opt.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        opt.step()
        seen += int(attention.sum())
        total += float(loss)
        if (step + 1) % 100 == 0:
            print(f"{kind} {step + 1}/{steps} loss {total / 100:.4f}  {seen / (time.time() - begun):.0f} pieces/s  {time.time() - begun:.0f} s", flush=True)
            total = 0.0
        if (step + 1) % 500 == 0 or step + 1 == steps:
            torch.save(model.state_dict(), args.out / f"{kind}.pt")
    worker.terminate()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--data", default="../shared/train")
    p.add_argument("--out", type=pathlib.Path, required=True)
    p.add_argument("--vocab", type=int, default=24000)
    p.add_argument("--pretrain", type=int, default=600, help="steps on masked words")
    p.add_argument("--steps", type=int, default=7000, help="steps on labels")
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--bf16", action="store_true", help="see half_products")
    p.add_argument("--seed", type=int, default=20261121)
    args = p.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    torch.set_flush_denormal(True)
    if args.bf16:
        half_products()
    vocab = vocabulary(args.out / "vocab.txt", args.data, args.vocab, args.seed)
    model = Tagger(len(vocab), len(data.LABELS))
    print(len(vocab), "pieces;", sum(x.numel() for x in model.parameters()), "weights", flush=True)
    if args.pretrain:
        vectors = neighbours(args.data, wordpiece.WordPiece(vocab), args.seed, model.embed.weight.shape[1])
        with torch.no_grad():
            model.embed.weight[1:] = vectors[1:]
        print("piece vectors made", flush=True)
        phase("raw", model, args, vocab, args.pretrain, 1e-3)
    elif (args.out / "raw.pt").exists():
        model.load_state_dict(torch.load(args.out / "raw.pt"))
    phase("labels", model, args, vocab, args.steps, 1.2e-3)


if __name__ == "__main__":
    main()
