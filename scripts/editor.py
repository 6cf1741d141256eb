"""An editor at a browser, without the browser: signs in, opens the admin's forms, fills them in, sends them."""

import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser

from scripts.topology import PASSWORD


class Form(HTMLParser):
    """The fields of the page's main form, as a browser would send them: ``fields`` is a list of pairs."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.inside, self.area, self.select = [], False, None, None
        self.action = None
        self.feed(page)

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        if tag == "form":
            self.inside = given.get("method", "").lower() == "post" and "logout" not in given.get("id", "")
            self.action = given.get("action", "") if self.inside else self.action
        elif not self.inside:
            return
        elif tag == "input" and given.get("name") and given.get("type") not in ("submit", "button", "file"):
            if given.get("type") not in ("checkbox", "radio") or "checked" in given:
                self.fields.append((given["name"], given.get("value") or ""))
        elif tag == "textarea" and given.get("name"):
            self.area = [given["name"], ""]
        elif tag == "select" and given.get("name"):
            self.select = given["name"]
        elif tag == "option" and self.select and "selected" in given:
            self.fields.append((self.select, given.get("value") or ""))

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            name, value = self.area
            self.fields.append((name, value.removeprefix("\r\n").removeprefix("\n")))
            self.area = None
        elif tag == "select":
            self.select = None
        elif tag == "form":
            self.inside = False


class Answer:
    def __init__(self, status, url, headers, body):
        self.status, self.url, self.headers, self.body = status, url, headers, body

    @property
    def text(self):
        return self.body.decode(errors="replace")


class StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


class Editor:
    """One session; redirects are not followed, since a 302 after a save is what acknowledges it."""

    def __init__(self, site):
        self.site = site
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies), StayHere)

    def ask(self, path, fields=None, timeout=30):
        data = None if fields is None else urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(self.site + path, data, {"Referer": self.site + path})
        try:
            with self.opener.open(request, timeout=timeout) as answer:
                return Answer(answer.status, answer.url, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.url, error.headers, error.read())

    def sign_in(self):
        fields = Form(self.ask("/admin/login/").text).fields
        fields = [*fields, ("next", "/admin/")]
        fields = {**dict(fields), "username": "editor", "password": PASSWORD}
        answer = self.ask("/admin/login/", fields)
        assert answer.status == 302, f"could not sign in: {answer.status}"
        return self

    def form(self, path):
        return dict(Form(self.ask(path).text).fields)
