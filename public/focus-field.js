// The field of the popup has the focus as soon as it is there: keys that are pressed while the view still loads go into it. This
// does not wait for the style sheets; where it comes before the field does, the view goes there.
document.querySelector('[role=combobox]')?.focus();
