/* global document */

// Small comforts; every page works without them.

for (const button of document.querySelectorAll('[data-reveal]')) {
  button.addEventListener('click', () => {
    const input = button.parentElement.querySelector('input');
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.title = hidden ? 'Hide' : 'Show';
    button.setAttribute('aria-label', button.title);
  });
}

const authenticator = document.querySelector('select[name="authenticator"]');
const part = document.querySelector('[data-for-authenticator]');
if (authenticator && part) {
  const show = () => {
    part.hidden = authenticator.value !== part.dataset.forAuthenticator;
  };
  authenticator.addEventListener('change', show);
  show();
}
