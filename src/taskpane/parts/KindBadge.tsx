/** Target or result, told by word, shape and colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RecordKind } from '../../engine/record';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    paddingInline: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    whiteSpace: 'nowrap',
  },
  target: {
    borderRadius: '9px',
    color: tokens.colorPaletteBlueForeground2,
    border: `1px dashed ${tokens.colorPaletteBlueForeground2}`,
  },
  result: {
    borderRadius: '2px',
    color: tokens.colorPaletteGreenForeground2,
    border: `1px solid ${tokens.colorPaletteGreenForeground2}`,
  },
});

export function KindBadge({ kind }: { kind: RecordKind }) {
  const styles = useStyles();
  const { t } = usePane();
  return <span className={mergeClasses(styles.badge, styles[kind])}>{t(`kind.${kind}`)}</span>;
}
