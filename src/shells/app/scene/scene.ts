/** A scene in glTF in an element of the page, at any time of its film, seen from wherever a person turns it. Drawn only when something changes. */
import {
  AnimationMixer,
  type Bone,
  Box3,
  Color,
  DirectionalLight,
  GridHelper,
  HemisphereLight,
  type Mesh,
  type Object3D,
  PerspectiveCamera,
  Scene as Space,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { raise } from '../../../core/model/fault.ts';

/** Vertical angle of view, degrees. */
const VIEW = 45;
/** Times at which the scene is measured, to stand where all of it is seen. */
const SAMPLES = 12;
/** What is nobody's at a time has no size; smaller than any thing. */
const GONE = 1e-3;
/** Room around what stands nearest. */
const MARGIN = 1.2;
/** The stage's, where the page is wide. */
const ASPECT = 16 / 9;

export interface Colours {
  /** As CSS writes it. */
  readonly ground: string;
  /** Of the floor; null: there is none. */
  readonly lines: string | null;
}

function newRenderer(): WebGLRenderer {
  try {
    return new WebGLRenderer({ antialias: true });
  } catch {
    return raise({ code: 'engine/missing', engine: 'WebGL', why: 'this browser gave none to draw with' });
  }
}

const isPart = (o: Object3D): boolean => (o as Bone).isBone || (o as Mesh).isMesh;

export class Scene implements Disposable {
  readonly #renderer: WebGLRenderer;
  readonly #space = new Space();
  readonly #camera = new PerspectiveCamera(VIEW, 1, 0.01, 200);
  readonly #controls: OrbitControls;
  readonly #resized: ResizeObserver;
  readonly #root: Object3D;
  readonly #mixer: AnimationMixer;
  readonly #seconds: number;
  #asked = 0;

  /** @param stage where it is drawn, and turned by pointer and keys @param bytes a GLB, alone in its buffer @throws FaultError `engine/missing` without WebGL */
  static async open(stage: HTMLElement, bytes: Uint8Array<ArrayBuffer>, colours: Colours): Promise<Scene> {
    const { scene, animations, cameras } = await new GLTFLoader().parseAsync(bytes.buffer, '');
    const mixer = new AnimationMixer(scene);
    for (const clip of animations) mixer.clipAction(clip).play();
    const seconds = Math.max(0, ...animations.map((a) => a.duration));
    // What is seen by the film's camera hangs before it; others stand in a room.
    return new Scene(stage, scene, mixer, seconds, cameras.length ? { ...colours, lines: null } : colours);
  }

  private constructor(
    stage: HTMLElement,
    root: Object3D,
    mixer: AnimationMixer,
    seconds: number,
    { ground, lines }: Colours,
  ) {
    this.#renderer = newRenderer();
    stage.append(this.#renderer.domElement);
    this.#root = root;
    this.#mixer = mixer;
    this.#seconds = seconds;
    // What is bound to joints is where they are, not where its box says.
    root.traverse((o) => {
      o.frustumCulled = false;
    });
    const sun = new DirectionalLight(0xffffff, 2);
    sun.position.set(1, 2, 3);
    this.#space.background = new Color(ground);
    this.#space.add(root, new HemisphereLight(0xffffff, 0x8d8478, 1.6), sun);
    this.#controls = new OrbitControls(this.#camera, stage);
    // Who has no pointer turns it as well.
    stage.tabIndex = 0;
    this.#controls.listenToKeyEvents(stage);
    this.#controls.addEventListener('change', () => this.#draw());
    this.#stand(lines);
    this.#resized = new ResizeObserver(() => this.#fit(stage));
    this.#resized.observe(stage);
    this.#fit(stage);
  }

  /** @param seconds of the film */
  at(seconds: number): void {
    this.#mixer.setTime(Math.min(Math.max(0, seconds), this.#seconds));
    this.#draw();
  }

  /** Before all that is there at any time, as the film's camera was; with a floor, where somebody stands on it. */
  #stand(lines: string | null): void {
    const box = new Box3();
    const [place, size] = [new Vector3(), new Vector3()];
    for (let i = 0; i <= SAMPLES; i++) {
      this.#mixer.setTime((this.#seconds * i) / SAMPLES);
      this.#root.updateMatrixWorld(true);
      this.#root.traverse((o) => {
        if (!isPart(o) || o.getWorldScale(size).x < GONE) return;
        box.expandByPoint(o.getWorldPosition(place));
      });
    }
    if (box.isEmpty()) box.expandByPoint(place.set(0, 0, 0));
    const center = box.getCenter(new Vector3());
    const { x: across, y: up } = box.getSize(size);
    // A head is one place with 10 cm around it.
    const half = Math.max(0.16, up / 2, across / 2 / ASPECT);
    const away = (MARGIN * half) / Math.tan((VIEW * Math.PI) / 360);
    this.#camera.position.set(center.x, center.y + (lines ? 0.15 * away : 0), box.max.z + away);
    this.#controls.target.copy(center);
    this.#controls.update();
    if (!lines) return;
    const side = Math.ceil(across + 2);
    const grid = new GridHelper(side, side, lines, lines);
    grid.position.set(Math.round(center.x), 0, Math.round(center.z));
    this.#space.add(grid);
  }

  #fit({ clientWidth, clientHeight }: HTMLElement): void {
    if (!clientWidth || !clientHeight) return;
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.#renderer.setSize(clientWidth, clientHeight, false);
    this.#camera.aspect = clientWidth / clientHeight;
    this.#camera.updateProjectionMatrix();
    this.#draw();
  }

  /** Once for all that changes before the next picture. */
  #draw(): void {
    this.#asked ||= requestAnimationFrame(() => {
      this.#asked = 0;
      this.#renderer.render(this.#space, this.#camera);
    });
  }

  [Symbol.dispose](): void {
    cancelAnimationFrame(this.#asked);
    this.#resized.disconnect();
    this.#controls.dispose();
    this.#root.traverse((o) => {
      if ((o as Mesh).isMesh) (o as Mesh).geometry.dispose();
    });
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.#renderer.domElement.remove();
  }
}
