"""The practice pages: private, never cached, open to forms of this site only."""
