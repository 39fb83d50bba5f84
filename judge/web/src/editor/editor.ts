// The code editor: CodeMirror with what one expects of an editor, and nothing that writes the answer.
import { autocompletion, closeBrackets, closeBracketsKeymap, completeAnyWord, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";

import { judgeKey } from "../lib/keys";
import { indentUnitOf, languageSupport } from "./languages";
import { editorTheme } from "./theme";

export interface EditorOptions {
  parent: HTMLElement;
  source: string;
  language: string;
  /** The name that a screen reader says. */
  label: string;
  readOnly: boolean;
  onChange: (source: string) => void;
}

const view = [lineNumbers(), bracketMatching(), search(), highlightSelectionMatches(), drawSelection(), editorTheme];

const editing = [
  history(),
  foldGutter(),
  dropCursor(),
  rectangularSelection(),
  crosshairCursor(),
  indentOnInput(),
  closeBrackets(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  autocompletion({ activateOnTypingDelay: 200 }),
  // Words of the text itself complete in every language; a language's own support adds its names.
  EditorState.languageData.of(() => [{ autocomplete: completeAnyWord }]),
  EditorState.allowMultipleSelections.of(true),
];

/** Ctrl+Enter belongs to Run and Submit: the page listens for it, so the editor must let it pass. */
const leavesJudgeKeys = Prec.highest(
  EditorView.domEventHandlers({ keydown: (event) => judgeKey(event) !== null && (event.preventDefault(), true) }),
);

const keys = keymap.of([
  ...closeBracketsKeymap,
  ...completionKeymap,
  ...searchKeymap,
  ...historyKeymap,
  ...foldKeymap,
  ...defaultKeymap,
  indentWithTab,
]);

function extensions(options: EditorOptions, syntax: Compartment): Extension[] {
  return [
    leavesJudgeKeys,
    view,
    options.readOnly ? [EditorState.readOnly.of(true), EditorView.lineWrapping] : editing,
    keys,
    indentUnit.of(indentUnitOf(options.language)),
    EditorState.tabSize.of(4),
    EditorView.contentAttributes.of({
      "aria-label": options.label,
      autocapitalize: "off",
      spellcheck: "false",
      tabindex: "0",
    }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) {
        options.onChange(update.state.doc.toString());
      }
    }),
    syntax.of([]),
  ];
}

export function createEditor(options: EditorOptions): EditorView {
  const syntax = new Compartment();
  const editor = new EditorView({
    parent: options.parent,
    state: EditorState.create({ doc: options.source, extensions: extensions(options, syntax) }),
  });
  void languageSupport(options.language).then((support) =>
    editor.dispatch({ effects: syntax.reconfigure(support) }),
  );
  return editor;
}

/** Replaces the whole text as one step that can be undone. */
export function replaceText(editor: EditorView, text: string): void {
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } });
}
