/** What happened, in sentences, each with a way to put it away. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { usePane, type Notice } from './pane-context';

const useStyles = makeStyles({
  notices: { flexShrink: 0, display: 'flex', flexDirection: 'column', maxHeight: '40%', overflowY: 'auto' },
  // Each keeps its height, and the whole scrolls: squeezed bars cut their last line off.
  notice: { flexShrink: 0 },
  items: { margin: '4px 0 2px', paddingInlineStart: '18px', overflowWrap: 'anywhere' },
});

export function Notices({ notices, dismiss }: { notices: readonly Notice[]; dismiss: (id: number) => void }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <div className={styles.notices} role="region" aria-label={t('notice.all')} aria-live="polite">
      {notices.map(({ id, tone, sentence, items, action }) => (
        <MessageBar key={id} className={styles.notice} intent={tone} layout="multiline" shape="square">
          <MessageBarBody>
            {sentence}
            {items && (
              <ul className={styles.items}>
                {items.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={t('notice.dismiss')}
                onClick={() => dismiss(id)}
              />
            }
          >
            {action && (
              <Button
                size="small"
                onClick={() => {
                  action.run();
                  dismiss(id);
                }}
              >
                {action.label}
              </Button>
            )}
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
