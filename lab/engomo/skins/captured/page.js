/* global document, MutationObserver */

// Runs in a page of the plain face and gives its controls the names of a captured composer, by the hints they had there.

const login = 'form[action="/composer/login"]';
const settings = '/composer/server/authentication';
const people = '/composer/users-devices';

/** Where each control is in the plain face. */
const places = {
  composerUsername: `${login} #username`,
  composerPassword: `${login} #password`,
  composerLogIn: `${login} button`,
  server: 'nav a[href="/composer/server"]',
  authentication: `nav a[href="${settings}"]`,
  usersAndDevices: `nav a[href="${people}"]`,
  addMethod: `form[action="${settings}/new"][method="get"] button`,
  methodName: '#name',
  methodType: '#type',
  createMethod: `form[action="${settings}/new"][method="post"] button.primary`,
  openIdConnect: 'option[value="OpenID Connect"]',
  issuer: '#issuer',
  clientId: '#clientId',
  clientSecret: '#clientSecret',
  save: `form[method="post"]:not([action="${settings}/new"]):not([action="/composer/login"]) .buttons button.primary`,
  leave: '.buttons a.button',
  users: 'h2#users',
  devices: 'h2#devices',
  addUser: `form[action="${people}/users/new"][method="get"] button`,
  username: `form[action^="${people}"] #username`,
  authenticator: '#authenticator',
  appPermission: '#app',
  composerPermission: '#composer',
  email: '#email',
  arrow: 'form[action="/"] button',
};

/** A field gets its name by a label that is tied to it or not, or by an attribute. */
function nameField(field, { by, text }) {
  const label = document.querySelector(`label[for="${field.id}"]`);
  if (by === 'role and name' && label) label.textContent = text;
  else if (by === 'label beside or above' && label) {
    label.textContent = text;
    label.removeAttribute('for');
  } else {
    label?.remove();
    if (by === 'placeholder') field.placeholder = text;
    if (by === 'title') field.title = text;
  }
}

/** A button has a text, or an icon with or without a name. */
function nameButton(button, { by, text, icon }) {
  const shown = button.querySelector('span') ?? button;
  const pictured = button.classList.contains('icon-button');
  if (!pictured) {
    shown.textContent = text ?? '';
    return;
  }
  button.removeAttribute('aria-label');
  button.removeAttribute('title');
  if (by === 'title') button.title = text;
  if (by === 'role and name') button.setAttribute('aria-label', text);
  if (icon) {
    for (const svg of button.querySelectorAll('svg')) svg.classList.add(`icon-${icon.replaceAll(' ', '-')}`);
  }
}

globalThis.speakAsCaptured = (controls) => {
  const done = new WeakSet();
  const look = () => {
    for (const control of controls) {
      const place = places[control.term];
      for (const element of place ? document.querySelectorAll(place) : []) {
        if (done.has(element)) continue;
        if (element.matches('input, select')) {
          // The label stands before its field, and is there as soon as the field is.
          nameField(element, control);
        } else if (element.matches('button, a.button')) nameButton(element, control);
        else (element.querySelector('span') ?? element).textContent = control.text ?? '';
        done.add(element);
      }
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true });
  document.addEventListener('DOMContentLoaded', look);
};
