// The field of the popup has the focus as soon as it is there: keys that are pressed while the view still loads go into it.
document.querySelector('[role=combobox]').focus();
