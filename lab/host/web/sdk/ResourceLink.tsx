import type { FC } from 'react';
import { Link } from '#console/router';
import type { ResourceLinkProps } from '@openshift-console/dynamic-plugin-sdk';
import { findModel, type KindReference } from './k8s-models';
import { ResourceIcon } from './ResourceIcon';

/** Where a console shows an object. This host has no such page and says so there. */
const resourcePath = (reference: KindReference, name: string, namespace?: string): string | undefined => {
  const model = findModel(reference);
  if (!model) return undefined;
  const kind = model.apiGroup ? `${model.apiGroup}~${model.apiVersion}~${model.kind}` : model.plural;
  const place = model.namespaced ? `ns/${namespace ?? 'default'}` : 'cluster';
  return `/k8s/${place}/${kind}/${encodeURIComponent(name)}`;
};

/** The name of an object with the badge of its kind, linked to its page. */
export const ResourceLink: FC<ResourceLinkProps> = (props) => {
  const {
    kind,
    groupVersionKind,
    name,
    namespace,
    displayName,
    linkTo = true,
    inline,
    hideIcon,
    children,
  } = props;
  const reference = groupVersionKind ?? kind;
  if (!reference) return null;
  const path = linkTo && name ? resourcePath(reference, name, namespace) : undefined;
  const words = displayName ?? name;
  const Frame = inline ? 'span' : 'div';
  return (
    <Frame className={`lab-resource ${inline ? 'lab-resource--inline' : ''} ${props.className ?? ''}`}>
      {hideIcon ? null : (
        <ResourceIcon {...(groupVersionKind ? { groupVersionKind } : { kind: kind ?? '' })} />
      )}
      {path ? (
        <Link
          to={path}
          title={props.title}
          data-test={props.dataTest ?? name}
          {...(props.onClick ? { onClick: props.onClick } : {})}
        >
          {words}
          {props.nameSuffix}
        </Link>
      ) : (
        <span data-test={props.dataTest ?? name}>
          {words}
          {props.nameSuffix}
        </span>
      )}
      {children}
    </Frame>
  );
};
