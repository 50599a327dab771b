/** The router's API of version 6, as `react-router-dom-v5-compat` has it beside router 5. */
export {
  Link,
  Navigate,
  Route,
  Routes,
  useLocation,
  useNavigate,
  useParams,
  useSearchParams,
} from 'react-router-dom-v5-compat';
