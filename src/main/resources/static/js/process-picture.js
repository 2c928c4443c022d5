// Draws a process with the way that one instance took: on the page of a case and in Cockpit's history. A step is
// {id, scope, element, start, end, cancelled}; scope is the step that it happened within.

const VIEWER = new URL('../webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js', import.meta.url);
const STYLE = new URL('../css/process-picture.css', import.meta.url);
const SMALLEST_ZOOM = 0.55;
const BODY = '#multiInstanceBody';

let styled;
let loading;

/** Loads the style sheet, once. */
export function style() {
  styled ??= loadStyle();
  return styled;
}

function loadStyle() {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = STYLE;
  const there = new Promise(done => link.addEventListener('load', done));
  document.head.append(link);
  return there;
}

async function load() {
  // Without its height the picture couldn't be fitted.
  await style();
  // Cockpit has a loader of AMD modules, which the file would register with instead of giving us its class.
  const define = window.define;
  window.define = undefined;
  try {
    await import(VIEWER);
  } finally {
    window.define = define;
  }
  return window.BpmnJS;
}

const isFlow = connection => connection.type === 'bpmn:SequenceFlow';
const choosesOne = element => ['bpmn:ExclusiveGateway', 'bpmn:EventBasedGateway'].includes(element.type);
const plain = id => id.replace(BODY, '');

// Who left an element came next to the first target that was begun afterwards in the same scope. A gateway that chooses
// is left by the earliest only: its other targets may have been reached another way.
function flowsTaken(registry, steps) {
  const repeated = new Set(steps.filter(step => step.element.endsWith(BODY)).map(step => plain(step.element)));
  const leaving = steps.filter(step => step.end && !step.cancelled && !repeated.has(step.element));
  const taken = new Set();
  for (const step of leaving) {
    const element = registry.get(plain(step.element));
    const followed = (element?.outgoing ?? []).filter(isFlow).map(flow => {
      const begun = steps
        .filter(next => plain(next.element) === flow.target.id && next.scope === step.scope)
        .map(next => Date.parse(next.start))
        .filter(start => start >= Date.parse(step.end));
      return {flow, at: Math.min(...begun)};
    }).filter(next => Number.isFinite(next.at));
    followed.sort((one, other) => one.at - other.at);
    (choosesOne(element) ? followed.slice(0, 1) : followed).forEach(next => taken.add(next.flow.id));
  }
  return taken;
}

function mark(viewer, course) {
  const registry = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');
  const known = id => registry.get(id) !== undefined;
  course.steps.map(step => plain(step.element)).filter(known).forEach(id => canvas.addMarker(id, 'way-passed'));
  flowsTaken(registry, course.steps).forEach(id => canvas.addMarker(id, 'way-taken'));
  const active = [...new Set(course.steps.filter(step => !step.end).map(step => plain(step.element)))].filter(known);
  const here = innermost(active.map(id => registry.get(id)));
  here.forEach(element => canvas.addMarker(element, 'way-here'));
  const failing = course.failing.filter(known).map(id => registry.get(id));
  failing.forEach(element => canvas.addMarker(element, 'way-failing'));
  return [...failing, ...here][0];
}

// Without the subprocesses around the places where the process is.
function innermost(elements) {
  const around = new Set(elements.map(element => element.parent));
  return elements.filter(element => !around.has(element));
}

function fit(viewer, place) {
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() < SMALLEST_ZOOM && place) {
    canvas.zoom(SMALLEST_ZOOM, {x: place.x + place.width / 2, y: place.y + place.height / 2});
    const box = canvas.viewbox();
    canvas.viewbox({
      x: place.x + place.width / 2 - box.width / 2,
      y: place.y + place.height / 2 - box.height / 2,
      width: box.width,
      height: box.height
    });
  }
}

/** Draws the model into the container and returns what changes its size: {larger, smaller, fit}. */
export async function draw(container, model, course, description) {
  loading ??= load();
  const Viewer = await loading;
  const viewer = new Viewer({container});
  await viewer.importXML(model);
  // Who scrolls the page wants to get past the picture.
  viewer.get('zoomScroll').toggle(false);
  const place = mark(viewer, course);
  const picture = container.querySelector('svg');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', description);
  fit(viewer, place);
  const zoom = factor => viewer.get('canvas').zoom(viewer.get('canvas').zoom() * factor, 'auto');
  return {
    larger: () => zoom(1.25),
    smaller: () => zoom(0.8),
    fit: () => viewer.get('canvas').zoom('fit-viewport', 'auto'),
    remove: () => viewer.destroy()
  };
}
