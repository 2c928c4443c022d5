// Loaded by Tasklist, Cockpit, Admin and Welcome. They have a log-in form of their own at #/login, shown after signing
// out or when the session has ended; the product has one log-in page for everything, so that is where this leads.
let signingOut = false;
let leaving = false;

document.addEventListener('click', event => {
  signingOut = signingOut || event.target.closest('li.logout a') !== null;
}, true);

function leaveOwnLogIn() {
  if (leaving || window.location.hash !== '#/login') {
    return;
  }
  // Once: a second request without a session would get one of its own and spoil the log-in page's.
  leaving = true;
  // Asking for the application again remembers it as the place to return to after signing in.
  window.location.replace(signingOut ? '/aanmelden?afgemeld' : window.location.pathname);
}

window.addEventListener('hashchange', leaveOwnLogIn);
leaveOwnLogIn();

// The server ends a session whose person has left. That an application refreshes itself is no sign of life, so a person's
// own are told, at most once a minute.
const A_MINUTE = 60_000;
let toldAt = 0;

function tellPresence() {
  const now = Date.now();
  if (now - toldAt > A_MINUTE) {
    toldAt = now;
    fetch('/sessie', {cache: 'no-store'}).catch(() => { /* the next request will tell */ });
  }
}

for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
  window.addEventListener(sign, tellPresence, {capture: true, passive: true});
}
