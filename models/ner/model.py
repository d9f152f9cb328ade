"""The network: piece embeddings, convolutions for the neighbourhood, self-attention for the document.

About 2.6 million weights beside the embeddings. No position table: convolutions tell order, so a window of any
length works. Everything maps to operators that ONNX Runtime's WASM and WebGPU backends have.
"""
import torch
from torch import nn
from torch.nn import functional as F

WIDTH, NARROW, HEADS, INNER = 256, 128, 4, 512


class Drop(nn.Module):
    """Dropout of whole channels per text: as good as per value for this net, and a hundredth of the random numbers."""

    def forward(self, x):
        if not self.training:
            return x
        keep = (torch.rand(x.shape[0], 1, x.shape[2]) > 0.1).to(x.dtype) / 0.9
        return x * keep


class Conv(nn.Module):
    """A look at three neighbours, `reach` apart, as one matrix product."""

    def __init__(self, reach):
        super().__init__()
        self.reach = reach
        self.norm = nn.LayerNorm(WIDTH)
        self.mix = nn.Linear(3 * WIDTH, WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.drop = Drop()

    def forward(self, x, mask):
        y = self.norm(x) * mask
        p = F.pad(y, (0, 0, self.reach, self.reach))
        n = y.shape[1]
        y = torch.cat([p[:, :n], y, p[:, 2 * self.reach :]], -1)
        return x + self.drop(self.out(F.relu(self.mix(y))))


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm, self.norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.drop = Drop()

    def heads(self, x):
        return x.reshape(x.shape[0], x.shape[1], HEADS, WIDTH // HEADS).transpose(1, 2)

    def forward(self, x, bias):
        q, k, v = self.qkv(self.norm(x)).split(WIDTH, -1)
        a = torch.matmul(self.heads(q), self.heads(k).transpose(2, 3)) * (WIDTH // HEADS) ** -0.5 + bias
        y = torch.matmul(torch.softmax(a, -1), self.heads(v)).transpose(1, 2).reshape(x.shape)
        x = x + self.drop(self.out(y))
        return x + self.drop(self.down(F.relu(self.up(self.norm2(x)))))


class Tagger(nn.Module):
    def __init__(self, vocab, labels):
        super().__init__()
        self.embed = nn.Embedding(vocab, NARROW, padding_idx=0)
        nn.init.normal_(self.embed.weight, std=0.05)
        self.widen = nn.Linear(NARROW, WIDTH)
        self.body = nn.ModuleList([Conv(1), Conv(1), Conv(2), Attention(), Conv(1), Conv(2), Conv(4), Attention()])
        self.norm = nn.LayerNorm(WIDTH)
        self.label = nn.Linear(WIDTH, labels)
        self.back = nn.Linear(WIDTH, NARROW)
        self.drop = Drop()

    def encode(self, ids, attention):
        mask = attention.unsqueeze(-1).to(torch.float32)
        bias = (1.0 - attention.to(torch.float32))[:, None, None, :] * -1e4
        x = self.drop(self.widen(self.embed(ids)))
        for part in self.body:
            x = part(x, mask) if isinstance(part, Conv) else part(x, bias)
        return self.norm(x)

    def forward(self, input_ids, attention_mask):
        """ids and mask [batch, pieces] int64 -> logits [batch, pieces, labels]"""
        return self.label(self.encode(input_ids, attention_mask))

    def guess(self, hidden):
        return self.back(hidden) @ self.embed.weight.T
