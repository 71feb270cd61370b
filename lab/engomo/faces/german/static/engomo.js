/* global document, location */

// Einwilligung, Schalter und das Passwortfeld; alles andere geht ohne Skript.

for (const button of document.querySelectorAll('[data-einwilligung]')) {
  button.addEventListener('click', () => {
    const value = button.getAttribute('data-einwilligung');
    document.cookie = `einwilligung=${value}; path=/; max-age=31536000; secure; samesite=lax`;
    document.querySelector('.einwilligung').remove();
  });
}

for (const toggle of document.querySelectorAll('[data-schaltet]')) {
  toggle.addEventListener('click', () => {
    const on = toggle.getAttribute('aria-checked') !== 'true';
    toggle.setAttribute('aria-checked', String(on));
    toggle.parentElement.querySelector('input').value = on ? 'an' : 'aus';
  });
}

const authenticator = document.querySelector('select[name="authenticator"]');
const part = document.querySelector('[data-nur-fuer]');
if (authenticator && part) {
  const show = () => {
    part.hidden = authenticator.value !== part.dataset.nurFuer;
  };
  authenticator.addEventListener('change', show);
  show();
}

// Nach der Anmeldung am Composer zeigt auch die Adresszeile den Composer, wenn jemand den Inhalt allein öffnet.
if (document.body.classList.contains('inhalt') && globalThis.top === globalThis.self) {
  location.replace('/composer');
}
