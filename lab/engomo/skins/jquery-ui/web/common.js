/* global $, document */

// What every page of this face needs. Classic scripts: they share names through the global object.

/** Sends a request to the server; what is sent and what comes back is JSON. */
function ask(method, path, content) {
  return $.ajax(`/api/${path}`, {
    method,
    contentType: 'application/json',
    data: content === undefined ? undefined : JSON.stringify(content),
    dataType: 'json',
  });
}

/** The sentences of an answer that was no success. */
function problemsOf(answer) {
  const { problems = [], sentence } = answer.responseJSON ?? {};
  if (sentence) return sentence;
  return problems.map((problem) => problem.sentence).join(' ') || 'The server did not answer.';
}

/** Generated, as everything here: nothing keeps its id over two visits. */
const nextId = (() => {
  let number = Math.floor(Math.random() * 9000) + 1000;
  return () => `x-${(number += 1)}`;
})();

/** A line of a form: text on the left, the control on the right. */
function row(text, control) {
  return $('<tr>').append($('<td class="caption">').text(`${text}:`), $('<td>').append(control));
}

function textInput(value, type = 'text') {
  return $('<input class="ui-widget-content">').attr({ type, id: nextId(), autocomplete: 'off' }).val(value);
}

/** A box with its text behind it. */
function checkInput(text, checked) {
  const box = $('<input type="checkbox">').attr('id', nextId()).prop('checked', checked);
  return { box, line: $('<div class="check">').append(box, document.createTextNode(` ${text}`)) };
}

/** A drop-down; the widget is made when the element is in the page. */
function dropDown(choices, value) {
  const select = $('<select>').attr('id', nextId());
  for (const choice of choices) $('<option>').val(choice.value).text(choice.name).appendTo(select);
  return select.val(value);
}

/** Shows sentences in red, at the top of something. */
function complain(where, sentence) {
  where.children('.ui-state-error').remove();
  if (sentence) $('<div class="ui-state-error ui-corner-all">').text(sentence).prependTo(where);
}

/** A line of a list. */
function gridRow(...cells) {
  return $('<div class="line">').append(cells.map((cell) => $('<div class="cell">').append(cell)));
}

Object.assign(globalThis, { ask, checkInput, complain, dropDown, gridRow, problemsOf, row, textInput });
