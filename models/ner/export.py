"""From a checkpoint to the Hugging Face folder that transformers.js loads.

/usr/bin/python3 models/ner/export.py --from /tmp/ner --to models/ner/guise-ner

Two files from one set of int8 weights (by output channel; the embedding table by row):
  model_quantized.onnx  for WASM: activations are quantised as they come (DynamicQuantizeLinear, MatMulInteger)
  model_int8.onnx       for WebGPU, which has no int8 products: weights are widened once at load, products are float32
and self-test.json, what the float32 model answers to one sentence. Needs Debian's python3-onnx.
"""
import argparse
import json
import pathlib

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import data
import wordpiece
from model import NARROW, WIDTH, HEADS, INNER, Tagger


SENTENCE = "Ada Lovelace met Charles Babbage of Acme Ltd in London; her number is 555-0142."
STEP = 7


def rows(w):
    """Symmetric int8 by row: (values, scales)."""
    scale = np.maximum(np.abs(w).max(1, keepdims=True), 1e-8) / 127
    return np.clip(np.round(w / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def quantise(model, products):
    """Embedding lookups and matrix products with a constant become int8; `products`: compute them in int8 too."""
    graph = model.graph
    constant = {t.name: t for t in graph.initializer}
    nodes, added, gone = [], [], set()
    activations = {}
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in constant and len(constant[node.input[0]].dims) == 2:
            name = node.input[0]
            q, scale = rows(numpy_helper.to_array(constant[name]))
            added += [numpy_helper.from_array(q, name + "_q"), numpy_helper.from_array(scale, name + "_scale")]
            gone.add(name)
            out = node.output[0]
            nodes += [
                helper.make_node("Gather", [name + "_q", node.input[1]], [out + "_q"]),
                helper.make_node("Cast", [out + "_q"], [out + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Gather", [name + "_scale", node.input[1]], [out + "_s"]),
                helper.make_node("Mul", [out + "_f", out + "_s"], [out]),
            ]
        elif node.op_type == "MatMul" and node.input[1] in constant and not products:
            name = node.input[1]
            if name not in gone:
                q, scale = rows(numpy_helper.to_array(constant[name]).T)
                added += [numpy_helper.from_array(np.ascontiguousarray(q.T), name + "_q"), numpy_helper.from_array(scale.reshape(1, -1), name + "_scale")]
                nodes += [
                    helper.make_node("Cast", [name + "_q"], [name + "_f"], to=TensorProto.FLOAT),
                    helper.make_node("Mul", [name + "_f", name + "_scale"], [name + "_w"]),
                ]
                gone.add(name)
            nodes.append(helper.make_node("MatMul", [node.input[0], name + "_w"], list(node.output)))
        elif node.op_type == "MatMul" and node.input[1] in constant:
            name, x, out = node.input[1], node.input[0], node.output[0]
            if name + "_q" not in [t.name for t in added]:
                q, scale = rows(numpy_helper.to_array(constant[name]).T)
                added += [numpy_helper.from_array(np.ascontiguousarray(q.T), name + "_q"), numpy_helper.from_array(scale.reshape(-1), name + "_scale"), numpy_helper.from_array(np.int8(0), name + "_zero")]
            gone.add(name)
            if x not in activations:
                activations[x] = (x + "_u8", x + "_xs", x + "_xz")
                nodes.append(helper.make_node("DynamicQuantizeLinear", [x], list(activations[x])))
            u8, xs, xz = activations[x]
            nodes += [
                helper.make_node("MatMulInteger", [u8, name + "_q", xz, name + "_zero"], [out + "_i"]),
                helper.make_node("Cast", [out + "_i"], [out + "_f"], to=TensorProto.FLOAT),
                helper.make_node("Mul", [xs, name + "_scale"], [out + "_s"]),
                helper.make_node("Mul", [out + "_f", out + "_s"], [out]),
            ]
        else:
            nodes.append(node)
    del graph.node[:]
    graph.node.extend(nodes)
    keep = [t for t in graph.initializer if t.name not in gone]
    del graph.initializer[:]
    graph.initializer.extend(keep + added)


class Plain(torch.nn.Module):
    """`x @ W + b` instead of Gemm, so that every matrix product is one MatMul with a constant."""

    def __init__(self, linear):
        super().__init__()
        self.weight, self.bias = linear.weight, linear.bias

    def forward(self, x):
        return torch.matmul(x, self.weight.T) + self.bias


def plain(module):
    for name, child in module.named_children():
        if isinstance(child, torch.nn.Linear):
            setattr(module, name, Plain(child))
        else:
            plain(child)


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--from", dest="source", type=pathlib.Path, required=True)
    p.add_argument("--to", type=pathlib.Path, required=True)
    args = p.parse_args()
    vocab = (args.source / "vocab.txt").read_text(encoding="utf-8").split("\n")
    model = Tagger(len(vocab), len(data.LABELS))
    model.load_state_dict(torch.load(args.source / "labels.pt"))
    model.eval()
    plain(model)
    (args.to / "onnx").mkdir(parents=True, exist_ok=True)
    whole = args.source / "model.onnx"
    ids = torch.randint(5, 500, (2, 7))
    torch.onnx.export(
        model, (ids, torch.ones_like(ids)), str(whole), opset_version=14, do_constant_folding=True,
        input_names=["input_ids", "attention_mask"], output_names=["logits"],
        dynamic_axes={n: {0: "batch", 1: "pieces"} for n in ("input_ids", "attention_mask", "logits")},
    )  # fmt: skip
    for name, products in (("model_quantized.onnx", True), ("model_int8.onnx", False)):
        graph = onnx.load(str(whole))
        quantise(graph, products)
        onnx.checker.check_model(graph)
        onnx.save(graph, str(args.to / "onnx" / name))
        print(name, (args.to / "onnx" / name).stat().st_size, "bytes")
    pieces = wordpiece.WordPiece(vocab)
    pieces.save(args.to / "tokenizer.json")
    write = lambda name, value: (args.to / name).write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    write("tokenizer_config.json", {"tokenizer_class": "PreTrainedTokenizerFast", "unk_token": "[UNK]", "pad_token": "[PAD]", "cls_token": "[CLS]", "sep_token": "[SEP]", "mask_token": "[MASK]", "do_lower_case": False, "model_max_length": 512})
    write("config.json", {
        "model_type": "bert", "architectures": ["BertForTokenClassification"], "vocab_size": len(vocab), "hidden_size": WIDTH, "embedding_size": NARROW,
        "num_hidden_layers": 8, "num_attention_heads": HEADS, "intermediate_size": INNER, "max_position_embeddings": 512, "type_vocab_size": 0,
        "id2label": {str(i): l for i, l in enumerate(data.LABELS)}, "label2id": {l: i for i, l in enumerate(data.LABELS)},
    })  # fmt: skip
    spelled = [pieces.pieces(wordpiece.normal(SENTENCE[a:b])) for a, b in wordpiece.words(SENTENCE)]
    firsts = np.cumsum([0] + [len(p) for p in spelled])[:-1]
    ids = torch.tensor([[i for p in spelled for i in p]])
    with torch.no_grad():
        flat = model(ids, torch.ones_like(ids))[0][torch.from_numpy(firsts)].reshape(-1).numpy()
    values = [float(f"{v:.5g}") for v in flat[::STEP]]
    write("self-test.json", {"text": SENTENCE, "step": STEP, "spread": float(f"{flat.max() - flat.min():.4g}"), "values": values})


if __name__ == "__main__":
    main()
