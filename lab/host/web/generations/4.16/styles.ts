/**
 * The style sheets of a 4.16 console: PatternFly 5 with its globals, PatternFly 4 without for older plugins, then
 * the console's own rules (`frontend/public/{vendor,vendor-patternfly-4-shared,style}.scss`).
 */
import '@patternfly/patternfly/patternfly.css';
import '@patternfly/patternfly/patternfly-charts.css';
import '@patternfly/patternfly/patternfly-addons.css';
import '@patternfly-4/patternfly/patternfly-no-reset.css';
import '@patternfly-4/patternfly/patternfly-addons.css';
import '@patternfly-4/patternfly/patternfly-charts.css';
import '@patternfly-4/patternfly/patternfly-charts-theme-dark.css';
import './console.css';
import './names.css';
import '../../host.css';
import './host-4.16.css';
