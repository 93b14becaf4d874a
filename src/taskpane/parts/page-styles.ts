/** Spacing and headings that all pages share. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePageStyles = makeStyles({
  scroll: { height: '100%', overflowY: 'auto', boxSizing: 'border-box', padding: '12px 14px 20px' },
  /** A page whose foot with the buttons stays in sight: `frame` holds `body` and `foot`. */
  frame: { height: '100%', display: 'flex', flexDirection: 'column' },
  body: { flex: '1 1 0', minHeight: 0, overflowY: 'auto', padding: '12px 14px' },
  foot: {
    flexShrink: 0,
    padding: '10px 14px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
    margin: '0 0 6px',
  },
  section: { marginBlockStart: '18px' },
  text: { margin: '0 0 8px', lineHeight: 1.65 },
  quiet: { color: tokens.colorNeutralForeground3, margin: '4px 0', lineHeight: 1.6 },
  row: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center' },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 12px',
    marginBlockStart: '8px',
  },
});
