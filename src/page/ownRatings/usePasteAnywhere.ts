import { useEffect } from 'react';
import { useApp } from '../../store/context';
import { looksLikeRows, named } from './handedOver';
import { sourceOfFiles, sourceOfText } from './sources';

/** Takes files, and text that looks like ratings, that are pasted outside of any field. */
export function usePasteAnywhere(): void {
  const { chooser } = useApp();
  useEffect(() => {
    const onPaste = ({ clipboardData, target }: ClipboardEvent): void => {
      if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, select'))) return;
      const text = clipboardData.getData('text/plain');
      const source =
        sourceOfFiles(named(clipboardData.files)) ?? (looksLikeRows(text) ? sourceOfText(text) : undefined);
      if (source !== undefined) void chooser.choose(source);
    };
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('paste', onPaste);
    };
  }, [chooser]);
}
