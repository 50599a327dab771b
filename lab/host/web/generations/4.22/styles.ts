/** All of PatternFly 6, as a 4.22 console loads it, and what this host adds. */
import '@patternfly/patternfly/patternfly.css';
import '@patternfly/patternfly/patternfly-charts.css';
import '@patternfly/patternfly/patternfly-addons.css';
import './names.css';
import '../../host.css';
