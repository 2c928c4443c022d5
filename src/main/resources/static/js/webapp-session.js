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
