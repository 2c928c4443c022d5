// Makes tabs of a case's processes and draws the one that is open. Without this script the page shows them all in words.
import {draw} from './process-picture.js';

function button(words, work) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button-quiet';
  made.textContent = words;
  made.addEventListener('click', work);
  return made;
}

async function show(course) {
  if (course.dataset.drawn) {
    return;
  }
  course.dataset.drawn = 'true';
  const picture = document.createElement('div');
  picture.className = 'process-picture';
  course.append(picture);
  try {
    const answer = await fetch(course.dataset.model);
    if (!answer.ok) {
      throw new Error(`model: ${answer.status}`);
    }
    const words = `${course.querySelector('h3').textContent}. ${course.querySelector('p').textContent}`;
    const size = await draw(picture, await answer.text(), JSON.parse(course.dataset.course), words);
    const tools = document.createElement('div');
    tools.className = 'process-tools';
    tools.append(button('Groter', size.larger), button('Kleiner', size.smaller), button('Hele schema', size.fit));
    course.append(tools);
  } catch (failure) {
    console.error(failure);
    picture.className = 'notice';
    picture.textContent = 'Het schema kan nu niet getoond worden. Waar het dossier staat, leest u hierboven.';
  }
}

function tabs(courses) {
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', 'Processen van dit dossier');
  list.className = 'tabs';
  const made = courses.map((course, place) => {
    const tab = button(course.querySelector('h3').textContent, () => choose(place));
    tab.className = 'tab';
    tab.id = `tab-${course.id}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', course.id);
    course.setAttribute('role', 'tabpanel');
    course.setAttribute('aria-labelledby', tab.id);
    list.append(tab);
    return tab;
  });

  function choose(place, focus) {
    courses.forEach((course, at) => {
      course.hidden = at !== place;
      made[at].setAttribute('aria-selected', String(at === place));
      made[at].tabIndex = at === place ? 0 : -1;
    });
    if (focus) {
      made[place].focus();
    }
    show(courses[place]);
  }

  list.addEventListener('keydown', event => {
    const at = made.indexOf(event.target);
    const to = {
      ArrowRight: (at + 1) % made.length,
      ArrowLeft: (at + made.length - 1) % made.length,
      Home: 0,
      End: made.length - 1
    }[event.key];
    if (at >= 0 && to !== undefined) {
      event.preventDefault();
      choose(to, true);
    }
  });
  courses[0].parentElement.prepend(list);
  choose(0);
}

const courses = [...document.querySelectorAll('[data-courses] > .course')];
if (courses.length > 0) {
  tabs(courses);
}
