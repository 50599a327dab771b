import { useEffect } from 'react';
import { useNavigate } from 'react-router-dom-v5-compat';
import { runbookHref } from './runbook-href';
import type { AlertLike } from './runbook-href';

type GoProps = {
  readonly to: string;
  /** Given by consoles up to 4.21, which launch modals. */
  readonly closeModal?: () => void;
  /** Given by consoles from 4.22 on, which launch overlays. */
  readonly closeOverlay?: () => void;
};

/** Shows nothing: it is launched inside the router to go elsewhere, and closes itself. */
const Go = ({ to, closeModal, closeOverlay }: GoProps) => {
  const navigate = useNavigate();
  useEffect(() => {
    navigate(to);
    (closeOverlay ?? closeModal)?.();
    // Once: what is given on a later render leads to the same place.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return null;
};

/** `LaunchModal` up to 4.21, `LaunchOverlay` from 4.22 on: both take a component and its props. */
type Launch = (component: typeof Go, props: { readonly to: string }) => void;

/** The button beside an alert of ours in the notification drawer and on the Overview: no `navigate` is given there. */
export const openRunbook = (alert: AlertLike | null | undefined, launch: Launch): void =>
  launch(Go, { to: runbookHref(alert) });
