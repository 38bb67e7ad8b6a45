"""A second verifier of journal exports, written from docs/journal-export.md; it needs Python's standard library only.

Reads lines from standard input: the path of an export and any anchors (fingerprints, or a number, a colon and a hash), a tab between.
Writes a line for each: every verdict that is not `ok` or `erased`, and the summary; `null` where there is nothing to verify.
"""

import hashlib
import json
import re
import sys
from functools import lru_cache
from struct import pack

GREATEST = 2**53 - 1
LONGEST = 65536
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- Ed25519 (RFC 8032, section 5.1), with extended coordinates -----------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT = pow(2, (P - 1) // 4, P)
IDENTITY = (0, 1, 1, 0)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(number, point):
    product = IDENTITY
    while number:
        if number & 1:
            product = add(product, point)
        point = add(point, point)
        number >>= 1
    return product


def is_same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decompress(encoded):
    number = int.from_bytes(encoded, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * ROOT % P
    if x * x % P != square or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return (x, y, 1, x * y % P)


BASE = decompress((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


@lru_cache(maxsize=100_000)
def is_signed(key, message, signature):
    a, r, s = decompress(key), decompress(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    if any(is_same(times(8, point), IDENTITY) for point in (a, r)):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return is_same(times(s, BASE), add(r, times(k, a)))


# --- Lines ----------------------------------------------------------------------------------------------------------

N, T = rb"(0|[1-9][0-9]{0,15})", rb"(0|-?[1-9][0-9]{0,15})"
CODE = rb'"([ !#-\[\]-~]{0,255})"'
H16, H32, H64 = (rb'"([0-9a-f]{%d})"' % (2 * size) for size in (16, 32, 64))
HASHES = rb'\[((?:"[0-9a-f]{64}"(?:,"[0-9a-f]{64}")*)?)\]'


def form(*members):
    return rb",".join(rb'"%s":%s' % member for member in members)


RECORD = form((b"hash", H32), (b"previous", H32), (b"at", T), (b"user", H16), (b"device", H16), (b"version", CODE),
              (b"action", CODE), (b"type", CODE), (b"object", H16), (b"subject", H16)) + \
    rb',"payload":(?:null|\{' + form((b"hash", H32), (b"length", N), (b"key", H16), (b"erased", b"(true|false)")) + rb"\})"
FORMS = {kind: re.compile(rb"\{" + members + rb"\}") for kind, members in {
    "preamble": rb'"format":"kartotek-journal-1",' + form(
        (b"vault", H16), (b"first", N), (b"last", N), (b"length", N), (b"previous", H32), (b"checkpoint", H32),
        (b"tree", HASHES), (b"user", H16), (b"at", T), (b"version", CODE)),
    "key": form((b"key", H32), (b"user", H16)) + rb'(?:,"name":"((?:[^"\\\x00-\x1f\x7f]|\\["\\])*)")?',
    "earlier": form((b"earlier", N)) + b"," + RECORD + b"," + form((b"path", HASHES)),
    "anchor": form((b"anchor", N), (b"hash", H32), (b"source", CODE)),
    "entry": form((b"entry", N)) + b"," + RECORD,
    "checkpoint": form((b"checkpoint", N), (b"hash", H32), (b"root", H32), (b"at", T),
                       (b"reason", rb'"(periodic|daily|lock|backup|export|restore|key)"'), (b"user", H16),
                       (b"previous", H32), (b"signature", H64)),
    "end": form((b"end", N), (b"hash", H32), (b"entries", N), (b"checkpoints", N), (b"root", H32), (b"signature", H64)),
}.items()}
SECTIONS = {"preamble": 0, "key": 1, "earlier": 2, "anchor": 3, "entry": 4, "checkpoint": 4, "end": 5}


class Unreadable(Exception):
    pass


def number(text, least=-GREATEST, greatest=GREATEST):
    if not least <= int(text) <= greatest:
        raise Unreadable
    return int(text)


def hashes(text):
    return [bytes.fromhex(part.decode()) for part in re.findall(rb"[0-9a-f]{64}", text)]


def unhex(text):
    return bytes.fromhex(text.decode())


class Entry:
    def __init__(self, fields):
        (seq, stored, previous, at, user, device, version, action, kind, obj, subject, hashed, length, key, erased) = fields
        self.seq, self.hash, self.previous = number(seq), unhex(stored), unhex(previous)
        self.action, self.kind, self.object, self.subject = action, kind, unhex(obj), unhex(subject)
        self.erased, self.payload_key = erased == b"true", key and unhex(key)
        payload = b"\0"
        if hashed:
            payload = b"\1" + unhex(hashed) + pack("<I", number(length, 0, 2**32 - 1)) + self.payload_key
        codes = b"".join(pack("<H", len(code)) + code for code in (version, action, kind))
        self.computed = sha256(b"\0\1", pack("<Q", self.seq), self.previous, pack("<q", number(at)), unhex(user),
                               unhex(device), codes, self.object, self.subject, payload)


def read(line):
    if not line.endswith(b"\n") or len(line) > LONGEST:
        raise Unreadable
    for kind, pattern in FORMS.items():
        found = pattern.fullmatch(line[:-1])
        if found:
            return kind, found.groups()
    raise Unreadable


# --- Merkle tree (RFC 9162, section 2.1) ----------------------------------------------------------------------------

class Tree:
    def __init__(self, size, peaks):
        self.size, self.peaks = size, peaks

    def push(self, leaf):
        size = self.size
        while size & 1:
            leaf = sha256(b"\1", self.peaks.pop(), leaf)
            size >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self):
        if not self.peaks:
            return sha256()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = sha256(b"\1", peak, root)
        return root

    def includes(self, index, leaf, path):
        fn, sn, r = index, self.size - 1, leaf
        for p in path:
            if sn == 0:
                return False
            if fn & 1 or fn == sn:
                r = sha256(b"\1", p, r)
                while not fn & 1 and fn:
                    fn, sn = fn >> 1, sn >> 1
            else:
                r = sha256(b"\1", r, p)
            fn, sn = fn >> 1, sn >> 1
        return sn == 0 and r == self.root()


def characters(vault, seq, hashed, root):
    bits = sha256(b"kartotek fingerprint 1", vault, pack("<Q", seq), hashed, root)
    checks = sha256(b"kartotek fingerprint check 1", pack("<Q", seq))
    written = ""
    for group in range(5):
        digits = [byte & 31 for byte in bits[4 * group:4 * group + 4]]
        check = checks[group] & 31
        for place, digit in enumerate(digits):
            for _ in range(place + 1):
                digit = digit << 1 ^ (0b100101 if digit & 16 else 0)
            check ^= digit
        written += "".join(ALPHABET[digit] for digit in digits + [check])
    return written


# --- The verifier ---------------------------------------------------------------------------------------------------

class Verifier:
    def __init__(self, preamble, anchors):
        vault, first, last, length, previous, checkpoint, tree, user, _, _ = preamble
        self.vault, self.user = unhex(vault), unhex(user)
        self.first, self.last, self.length = number(first), number(last), number(length)
        peaks = hashes(tree)
        if not 1 <= self.first <= self.last + 1 or self.last > self.length or len(peaks) != bin(self.first - 1).count("1"):
            raise Unreadable
        self.seq, self.hash, self.checkpoint = self.first - 1, unhex(previous), unhex(checkpoint)
        self.tree = Tree(self.first - 1, peaks)
        self.keys, self.named, self.earlier, self.section = {}, False, 0, 1
        self.anchors, self.gone, self.checkpoints, self.verdicts = [(*anchor, 0) for anchor in anchors], [], 0, []
        self.summary = {"whole": "intact", "first": None, "defects": 0, "entries": 0, "erased": 0, "checkpoints": 0,
                        "sealed": 0, "anchored": 0}

    def say(self, line, about, seq, verdict):
        if verdict in ("ok", "erased", "unknown"):
            if verdict == "unknown":
                self.verdicts.append({"line": line, "about": about, "number": seq, "verdict": verdict})
            return
        self.verdicts.append({"line": line, "about": about, "number": seq, "verdict": "bad", "defect": verdict})
        gravity = ["broken", "forked", "cut", "intact"]
        whole = {"fork": "forked", "cut": "cut"}.get(verdict, "broken")
        self.summary["whole"] = min(self.summary["whole"], whole, key=gravity.index)
        self.summary["defects"] += 1
        if self.summary["first"] is None:
            self.summary["first"] = seq

    def follow(self, line, kind, fields, text, before):
        if SECTIONS[kind] < self.section or self.section == 5:
            return self.say(line, "line", self.seq + 1, "misplaced")
        self.section = SECTIONS[kind]
        if self.section > 3:
            self.settle()
        if kind == "key":
            key, user = unhex(fields[0]), unhex(fields[1])
            commitment = sha256(b"kartotek key 1", user, key)[:16]
            if commitment in self.keys:
                return self.say(line, "key", self.seq + 1, "doubled")
            self.keys[commitment] = {"key": key, "user": user, "stage": "unnamed"}
        elif kind == "earlier":
            self.follow_earlier(line, *fields)
        elif kind == "anchor":
            self.anchors.append((int(fields[0]), unhex(fields[1]), line))
        elif kind == "entry":
            self.follow_entry(line, fields[0])
        elif kind == "checkpoint":
            self.follow_checkpoint(line, *fields)
        else:
            seq, hashed, entries, checkpoints, root, signature = fields
            before.update(text[:text.rindex(b',"signature":')])
            figures = (int(entries), int(checkpoints), self.seq)
            if figures != (self.summary["entries"], self.checkpoints, self.last):
                verdict = "count"
            elif (int(seq), unhex(hashed)) != (self.seq, self.hash):
                verdict = "head"
            elif not self.has_root(unhex(root)):
                verdict = "root"
            else:
                message = b"kartotek journal export 1" + before.digest()
                verdict = self.signed(self.user, message, unhex(signature))
            self.say(line, "end", int(seq), verdict)

    def follow_earlier(self, line, entry, path):
        if entry.seq <= self.earlier or entry.seq >= self.first:
            verdict = "order"
        elif entry.computed != entry.hash:
            verdict = "altered"
        elif not self.tree.includes(entry.seq - 1, entry.hash, path):
            verdict = "proof"
        elif not self.follow_key(entry):
            verdict = "key"
        else:
            verdict, self.earlier = "ok", entry.seq
            self.vouch()
        self.say(line, "earlier", entry.seq, verdict)

    def follow_entry(self, line, entry):
        self.summary["entries"] += 1
        expected, altered = self.seq + 1, entry.computed != entry.hash
        seq = expected if altered else entry.seq
        if seq < expected:
            return self.say(line, "entry", seq, "order")
        if seq > expected:
            self.say(line, "entry", expected, "gap")
            self.tree = None
        before, self.seq, self.hash = self.hash, seq, entry.hash
        if self.tree:
            self.tree.push(entry.hash)
        if entry.action == b"erasure.run" and entry.subject != bytes(16):
            self.gone = [lost for lost in self.gone if lost[1] != entry.subject]
        if entry.action in (b"erasure.item", b"erasure.strike") and entry.object != bytes(16):
            erased = (entry.object, entry.kind == b"confidential")
            self.gone = [lost for lost in self.gone if lost[2] != erased]
        if entry.erased:
            self.summary["erased"] += 1
            self.gone.append((seq, entry.payload_key, (entry.object, entry.action == b"contact.confidential")))
        if altered:
            verdict = "altered"
        elif seq == expected and entry.previous != before:
            verdict = "broken"
        else:
            verdict = "ok" if self.follow_key(entry) else "key"
        self.say(line, "entry", seq, verdict)

    def follow_key(self, entry):
        if entry.action not in (b"key.add", b"key.withdraw"):
            return True
        key = self.keys.get(entry.object, {"stage": None})
        if entry.action == b"key.add" and key["stage"] in ("unnamed", "withdrawn"):
            key["stage"], self.named = ("introduced" if self.named else "counts"), True
        elif entry.action == b"key.withdraw" and key["stage"] in ("introduced", "counts"):
            key["stage"] = "withdrawn"
        else:
            return False
        return True

    def follow_checkpoint(self, line, seq, hashed, root, at, reason, user, previous, signature):
        self.checkpoints += 1
        message = b"".join((b"kartotek checkpoint 1", self.vault, pack("<Q", int(seq)), unhex(hashed), unhex(root),
                            pack("<q", int(at)), pack("<H", len(reason)), reason, unhex(user), unhex(previous)))
        if (int(seq), unhex(hashed)) != (self.seq, self.hash):
            verdict = "head"
        elif unhex(previous) != self.checkpoint:
            verdict = "previous"
        elif not self.has_root(unhex(root)):
            verdict = "root"
        else:
            verdict = self.signed(unhex(user), message, unhex(signature))
        self.checkpoint = sha256(message, unhex(signature))
        if verdict == "ok":
            self.vouch()
            self.summary["checkpoints"] += 1
            self.summary["sealed"] = self.seq
        self.say(line, "checkpoint", int(seq), verdict)

    def has_root(self, root):
        return self.tree is None or self.tree.root() == root

    def vouch(self):
        for key in self.keys.values():
            if key["stage"] == "introduced":
                key["stage"] = "counts"

    def signed(self, user, message, signature):
        keys = [key["key"] for key in self.keys.values() if key["user"] == user and key["stage"] == "counts"]
        if not keys:
            return "key"
        return "ok" if any(is_signed(key, message, signature) for key in keys) else "signature"

    def settle(self):
        due = sorted((anchor for anchor in self.anchors if anchor[0] <= self.seq), key=lambda anchor: anchor[0])
        self.anchors = [anchor for anchor in self.anchors if anchor[0] > self.seq]
        for seq, expected, line in due:
            if seq < self.seq or (isinstance(expected, str) and self.tree is None):
                verdict = "unknown"
            elif isinstance(expected, str):
                verdict = "ok" if expected == characters(self.vault, seq, self.hash, self.tree.root()) else "fork"
            else:
                verdict = "ok" if expected == self.hash else "fork"
            if verdict == "ok" and line == 0:
                self.summary["anchored"] = seq
            self.say(line, "anchor", seq, verdict)

    def finish(self):
        self.settle()
        if self.section != 5:
            self.say(0, "end", self.seq, "absent")
        for seq, _, line in sorted(self.anchors, key=lambda anchor: anchor[0]):
            self.say(line, "anchor", seq, "cut" if seq > self.length else "unknown")
        for key in self.keys.values():
            if key["stage"] == "unnamed":
                self.say(0, "key", self.seq, "unnamed")
        if self.last == self.length:
            for seq in sorted(lost[0] for lost in self.gone):
                self.say(0, "entry", seq, "missing")
        return {"verdicts": self.verdicts, "summary": self.summary}


def parsed(line):
    """The kind of a line and its fields, with what goes beyond its form checked."""
    kind, fields = read(line)
    if kind == "entry":
        return kind, (Entry(fields),)
    if kind == "earlier":
        return kind, (Entry(fields[:-1]), hashes(fields[-1]))
    if kind == "key" and fields[2] is not None:
        name = re.sub(rb'\\(["\\])', rb"\1", fields[2])
        if len(name) > 255:
            raise Unreadable
        try:
            name.decode()
        except UnicodeDecodeError:
            raise Unreadable from None
    places = {"anchor": [0], "checkpoint": [0, 3], "end": [0, 2, 3], "preamble": [1, 2, 3, 8]}
    for place in places.get(kind, []):
        number(fields[place])
    return kind, fields


def verify(data, anchors):
    lines = re.findall(rb"[^\n]*\n|[^\n]+$", data)
    before, verifier = hashlib.sha256(), None
    for place, line in enumerate(lines, 1):
        try:
            kind, fields = parsed(line)
        except Unreadable:
            kind = None
        if verifier is None:
            if kind != "preamble":
                return None
            try:
                verifier = Verifier(fields, anchors)
            except Unreadable:
                return None
        elif kind is None:
            verifier.say(place, "line", verifier.seq + 1, "unreadable")
        else:
            verifier.follow(place, kind, fields, line, before)
        before.update(line)
    return verifier and verifier.finish()


def anchor(text):
    if ":" in text:
        seq, hashed = text.split(":")
        return int(seq), bytes.fromhex(hashed)
    typed = text.replace("-", "")
    return int(typed[:-25]), typed[-25:]


def main():
    for request in sys.stdin:
        path, *anchors = request.rstrip("\n").split("\t")
        with open(path, "rb") as file:
            result = verify(file.read(), [anchor(text) for text in anchors])
        print(json.dumps(result, separators=(",", ":")), flush=True)


if __name__ == "__main__":
    main()
