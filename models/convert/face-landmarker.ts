/**
 * MediaPipe's face landmarker (a `.task`, which is a stored zip) as one ONNX graph: its mesh of 478 points, and the network that tells
 * expressions from 146 of them, as `face_blendshapes_graph.cc` of MediaPipe joins the two.
 */
import { unzipSync } from 'fflate';
import { itemAt } from '../../src/core/list.ts';
import { OnnxGraph } from './protobuf.ts';
import { TfliteModel } from './tflite-to-onnx.ts';

/** Points of the mesh that the second network reads (`kLandmarksSubsetIdxs`). */
const READ = [
  0, 1, 4, 5, 6, 7, 8, 10, 13, 14, 17, 21, 33, 37, 39, 40, 46, 52, 53, 54, 55, 58, 61, 63, 65, 66, 67, 70, 78,
  80, 81, 82, 84, 87, 88, 91, 93, 95, 103, 105, 107, 109, 127, 132, 133, 136, 144, 145, 146, 148, 149, 150,
  152, 153, 154, 155, 157, 158, 159, 160, 161, 162, 163, 168, 172, 173, 176, 178, 181, 185, 191, 195, 197,
  234, 246, 249, 251, 263, 267, 269, 270, 276, 282, 283, 284, 285, 288, 291, 293, 295, 296, 297, 300, 308,
  310, 311, 312, 314, 317, 318, 321, 323, 324, 332, 334, 336, 338, 356, 361, 362, 365, 373, 374, 375, 377,
  378, 379, 380, 381, 382, 384, 385, 386, 387, 388, 389, 390, 397, 398, 400, 402, 405, 409, 415, 454, 466,
  468, 469, 470, 471, 472, 473, 474, 475, 476, 477,
];
const POINTS = 478;
const SHAPES = 52;

/** Outputs: `points` [478, 3] in input pixels, `presence` [1] before its sigmoid, `shapes` [52]. */
export function faceLandmarker(task: Uint8Array): Uint8Array {
  const files = unzipSync(task);
  const part = (name: string): Uint8Array => {
    const data = files[name];
    if (!data) throw new Error(`${name} is not in the task`);
    return data;
  };
  const graph = new OnnxGraph();
  const mesh = new TfliteModel(part('face_landmarks_detector.tflite'), graph);
  const shapes = new TfliteModel(part('face_blendshapes.tflite'), graph);
  graph.input('input', itemAt(mesh.inputs, 0));
  mesh.add(['input']);
  const points = graph.node('Reshape', [mesh.output(0), graph.ints([POINTS, 3])], {}, 'points');
  graph.output('points', [POINTS, 3]);
  graph.node('Reshape', [mesh.output(1), graph.ints([1])], {}, 'presence');
  graph.output('presence', [1]);
  // The network takes out place and size itself: input pixels will do.
  const read = graph.node('Gather', [points, graph.ints(READ)], { axis: 0 });
  const flattened = graph.node('Slice', [read, graph.ints([0]), graph.ints([2]), graph.ints([1])]);
  const seen = graph.node('Reshape', [flattened, graph.ints([1, READ.length, 2])]);
  shapes.add([seen]);
  graph.node('Reshape', [shapes.output(0), graph.ints([SHAPES])], {}, 'shapes');
  graph.output('shapes', [SHAPES]);
  return graph.model('guise face-landmarker');
}
