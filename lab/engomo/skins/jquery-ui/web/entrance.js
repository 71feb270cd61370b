/* global $, ask, complain, location, problemsOf */

// The client page: the e-mail address, and a small arrow behind it.

$(() => {
  const page = $('#page').addClass('entrance ui-widget');
  const box = $('<div class="box ui-widget-content ui-corner-all">').appendTo(page);
  $('<div class="logo">').text('engomo').appendTo(box);
  const body = $('<div>').appendTo(box);

  /** One field with the arrow; `next` is handed what was typed. */
  function step(caption, type, next) {
    body.empty();
    const input = $('<input class="ui-widget-content">').attr({ type, autocomplete: 'username' });
    const arrow = $('<span class="arrow ui-state-default ui-corner-all">').append(
      '<span class="ui-icon ui-icon-arrowthick-1-e"></span>',
    );
    $('<div class="caption">').text(caption).appendTo(body);
    $('<div class="beside">').append(input, arrow).appendTo(body);
    const go = () => next(String(input.val()));
    arrow.on('click', go);
    input.on('keydown', (event) => {
      if (event.key === 'Enter') go();
    });
    input.trigger('focus');
  }

  function askForPassword(username) {
    step('Password', 'password', (password) => {
      ask('POST', 'password', { username, password }).then(
        () => location.assign('/composer'),
        (answer) => complain(body, problemsOf(answer)),
      );
    });
  }

  step('E-mail address', 'text', (email) => {
    ask('POST', 'sign-in', { email }).then(
      (answer) => {
        if (answer.kind === 'redirect') location.assign(answer.to);
        else askForPassword(answer.username);
      },
      (answer) => complain(body, problemsOf(answer)),
    );
  });
  ask('GET', 'session').then(({ notice }) => complain(body, notice));
});
