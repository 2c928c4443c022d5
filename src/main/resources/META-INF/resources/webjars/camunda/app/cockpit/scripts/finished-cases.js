// Cockpit's Community edition opens running instances only. This gives managers the finished ones: a list with a search,
// and for one of them the way it took. All that comes from the engine is put on the page as text.
import {draw, style} from '../../../../js/process-picture.js';
import {duration, moment, words} from './finished-words.js';

const PAGE = '#/finished';
const ROWS = 20;

let picture;
let current = 0;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== undefined) {
      made.setAttribute(key, value);
    }
  });
  made.append(...children.filter(child => child !== undefined));
  return made;
}

const link = (text, query) => element('a', {href: `${PAGE}?${new URLSearchParams(query)}`}, text);
const row = cells => element('tr', {}, ...cells.map(cell => element('td', {}, cell ?? '')));
const table = (headings, rows) => element('div', {class: 'table-responsive'},
  element('table', {class: 'table table-condensed table-hover'},
    element('thead', {}, element('tr', {}, ...headings.map(text => element('th', {scope: 'col'}, text)))),
    element('tbody', {}, ...rows)));
const notice = text => element('p', {class: 'alert alert-info', role: 'status'}, text);

function question() {
  const query = location.hash.split('?')[1] ?? '';
  return Object.fromEntries(new URLSearchParams(query));
}

function reader(api) {
  return async (path, query = {}) => {
    const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const answer = await fetch(`${api.engineApi}${path}?${new URLSearchParams(asked)}`, {
      headers: {Accept: 'application/json', 'X-XSRF-TOKEN': api.CSRFToken}
    });
    if (!answer.ok) {
      const failure = new Error(`${path}: ${answer.status}`);
      failure.status = answer.status;
      throw failure;
    }
    return answer.json();
  };
}

// The end that the process itself came to, rather than one of its subprocesses.
async function outcome(read, instance) {
  const ends = await read('/history/activity-instance', {
    processInstanceId: instance.id, finished: true, sortBy: 'endTime', sortOrder: 'desc'
  }).then(steps => steps.filter(step => step.activityType.endsWith('EndEvent')));
  const end = ends.find(step => step.parentActivityInstanceId === instance.id) ?? ends[0];
  if (!instance.endTime) {
    return words.running;
  }
  return instance.state === 'COMPLETED' ? end?.activityName || words.completed : words.stopped;
}

// What somebody types begins the number; a % or _ in it would stand for any sign, which does no harm.
const beginning = text => text === '' ? '' : `${text.trim().toUpperCase()}%`;

function chooser(definitions, asked) {
  const options = definitions.map(definition => element('option', {
    value: definition.key, selected: definition.key === asked.process ? '' : undefined
  }, definition.name || definition.key));
  const choice = element('select', {id: 'finished-process', class: 'form-control'}, ...options);
  const search = element('input', {
    id: 'finished-search', class: 'form-control', type: 'search', autocomplete: 'off', maxlength: 60
  });
  search.value = asked.number ?? '';
  const go = event => {
    event.preventDefault();
    location.hash = `${PAGE}?${new URLSearchParams({process: choice.value, number: search.value.trim()})}`;
  };
  choice.addEventListener('change', go);
  return element('form', {class: 'form-inline', role: 'search', submit: go},
    element('div', {class: 'form-group'},
      element('label', {for: 'finished-process'}, words.process), ' ', choice), ' ',
    element('div', {class: 'form-group'},
      element('label', {for: 'finished-search'}, words.caseNumber), ' ', search), ' ',
    element('button', {type: 'submit', class: 'btn btn-default'}, words.search));
}

function pages(asked, first, shown, all) {
  const to = start => ({process: asked.process, number: asked.number ?? '', first: start});
  return element('p', {},
    first > 0 ? link(words.previous, to(Math.max(0, first - ROWS))) : undefined, ' ',
    words.count(first + 1, first + shown, all), ' ',
    first + shown < all ? link(words.next, to(first + ROWS)) : undefined);
}

async function list(read, asked) {
  const first = Math.max(0, Number.parseInt(asked.first, 10) || 0);
  const query = {
    finished: true,
    processDefinitionKey: asked.process,
    processInstanceBusinessKeyLike: beginning(asked.number ?? '')
  };
  const [{count}, instances] = await Promise.all([
    read('/history/process-instance/count', query),
    read('/history/process-instance', {
      ...query, sortBy: 'endTime', sortOrder: 'desc', firstResult: first, maxResults: ROWS
    })
  ]);
  if (instances.length === 0) {
    return [notice(words.none)];
  }
  const rows = await Promise.all(instances.map(async instance => row([
    link(instance.businessKey || instance.id, {instance: instance.id}),
    moment(instance.startTime),
    moment(instance.endTime),
    duration(instance.durationInMillis),
    await outcome(read, instance),
    String(instance.processDefinitionVersion)
  ])));
  return [
    table([words.caseNumber, words.start, words.end, words.duration, words.outcome, words.version], rows),
    pages(asked, first, instances.length, count)
  ];
}

async function listPage(read) {
  const definitions = await read('/process-definition', {latestVersion: true, sortBy: 'name', sortOrder: 'asc'});
  const asked = question();
  asked.process ??= (definitions.find(definition => definition.key === 'home-assistance') ?? definitions[0])?.key;
  return [
    element('h3', {}, words.title),
    element('p', {}, words.explanation),
    chooser(definitions, asked),
    ...asked.process ? await list(read, asked) : [notice(words.none)]
  ];
}

function step(passed) {
  const name = passed.activityName || passed.activityId;
  const called = passed.calledProcessInstanceId;
  return row([
    called ? link(name, {instance: called}) : name,
    moment(passed.startTime),
    moment(passed.endTime),
    duration(passed.durationInMillis) + (passed.canceled ? ` (${words.cancelled})` : '')
  ]);
}

async function drawing(read, instance, steps, incidents, description) {
  const place = element('div', {class: 'process-picture'});
  const tools = element('p', {});
  const work = async () => {
    const model = await read(`/process-definition/${encodeURIComponent(instance.processDefinitionId)}/xml`);
    picture = await draw(place, model.bpmn20Xml, {
      steps: steps.map(passed => ({
        id: passed.id,
        scope: passed.parentActivityInstanceId,
        element: passed.activityId,
        start: passed.startTime,
        end: passed.endTime,
        cancelled: passed.canceled
      })),
      failing: incidents.filter(incident => incident.open).map(incident => incident.activityId)
    }, description);
    [[words.larger, 'larger'], [words.smaller, 'smaller'], [words.whole, 'fit']].forEach(([text, size]) => {
      tools.append(element('button', {type: 'button', class: 'btn btn-link', click: () => picture[size]()}, text));
    });
  };
  // The picture is as large as its place, so it has to wait until that is on the page.
  requestAnimationFrame(() => work().catch(failure => {
    console.error(failure);
    place.replaceWith(notice(words.noPicture));
  }));
  return element('div', {}, place, tools);
}

const fact = variable => row([variable.name, variable.value === null ? '' : String(variable.value)]);
const incidentRow = incident => row([
  incident.activityId,
  incident.incidentMessage ?? incident.incidentType,
  moment(incident.createTime),
  moment(incident.endTime)
]);

async function instancePage(read, id) {
  const instance = await read(`/history/process-instance/${encodeURIComponent(id)}`);
  const [steps, variables, incidents, end] = await Promise.all([
    read('/history/activity-instance', {processInstanceId: id, sortBy: 'startTime', sortOrder: 'asc'}),
    read('/history/variable-instance', {processInstanceId: id, sortBy: 'variableName', sortOrder: 'asc'}),
    read('/history/incident', {processInstanceId: id, sortBy: 'createTime', sortOrder: 'asc'}),
    outcome(read, instance)
  ]);
  const title = `${instance.processDefinitionName || instance.processDefinitionKey} ${instance.businessKey ?? ''}`;
  return [
    element('p', {}, link(words.back, {process: instance.processDefinitionKey})),
    instance.superProcessInstanceId
      ? element('p', {}, link(words.parent, {instance: instance.superProcessInstanceId})) : undefined,
    element('h3', {}, title),
    table([words.outcome, words.start, words.end, words.duration, words.version], [row([
      end, moment(instance.startTime), moment(instance.endTime), duration(instance.durationInMillis),
      String(instance.processDefinitionVersion)
    ])]),
    element('h4', {}, words.path),
    await drawing(read, instance, steps, incidents, `${title}: ${end}`),
    element('h4', {}, words.steps),
    // The engine's own step around a repeated one says nothing to a reader.
    table([words.step, words.start, words.end, words.duration],
      steps.filter(passed => passed.activityType !== 'multiInstanceBody').map(step)),
    element('h4', {}, words.incidents),
    incidents.length === 0
      ? notice(words.noIncidents)
      : table([words.step, words.message, words.start, words.resolved], incidents.map(incidentRow)),
    element('h4', {}, words.facts),
    variables.length === 0 ? notice(words.noFacts) : table([words.fact, words.value], variables.map(fact))
  ].filter(part => part !== undefined);
}

function forget() {
  picture?.remove();
  picture = undefined;
}

async function render(node, {api}) {
  const mine = ++current;
  forget();
  style();
  const place = element('div', {class: 'finished-cases', 'aria-live': 'polite'});
  node.append(place);
  const read = reader(api);
  const instance = question().instance;
  let parts;
  try {
    parts = await (instance ? instancePage(read, instance) : listPage(read));
  } catch (failure) {
    console.error(failure);
    parts = [element('p', {class: 'alert alert-danger', role: 'alert'},
      [403, 404].includes(failure.status) ? words.missing : words.failed)];
  }
  // Whoever clicked on meanwhile sees what they clicked on.
  if (mine === current) {
    place.replaceChildren(...parts);
  }
}

export default [
  {
    id: 'finished-cases',
    pluginPoint: 'cockpit.navigation',
    properties: {
      label: words.title,
      pagePath: PAGE,
      priority: 90,
      checkActive: address => address.includes(PAGE)
    }
  },
  {
    id: 'finished-cases-page',
    pluginPoint: 'cockpit.route',
    properties: {path: '/finished'},
    render,
    unmount: forget
  },
  {
    id: 'finished-cases-of-definition',
    pluginPoint: 'cockpit.processDefinition.runtime.tab',
    properties: {label: words.title, priority: 1},
    async render(node, {api, processDefinitionId}) {
      const read = reader(api);
      try {
        const {key} = await read(`/process-definition/${encodeURIComponent(processDefinitionId)}`);
        node.replaceChildren(...await list(read, {process: key}));
      } catch (failure) {
        console.error(failure);
        node.replaceChildren(notice(words.failed));
      }
    }
  }
];
