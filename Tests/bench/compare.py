"""Runs the benchmark in turn with the limit programs and prints a table of medians.

compare.py FOLDER [--rounds 5] [--quick]
"""

import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Dict, List, Optional

Figures = Dict[str, float]


class Bench:
    def __init__(self, folder: Path, rounds: int, quick: bool) -> None:
        self.folder = folder
        self.rounds = rounds
        self.quick = quick
        self.has_limit = (folder / "limit").exists()
        self.work = Path(tempfile.mkdtemp(prefix="coachingkit-bench-"))

    def run(self, program: str, *arguments: str) -> Figures:
        line = subprocess.run(
            [str(self.folder / program), *arguments], check=True, capture_output=True, text=True
        ).stdout.splitlines()[-1]
        figures: Figures = json.loads(line)
        return figures

    def ours(self, operation: str, *arguments: str, fresh: bool = False) -> Figures:
        store = self.work / "ours.coaching"
        if fresh:
            for path in self.work.glob("ours.coaching*"):
                path.unlink()
        return self.run("bench", operation, f"store={store}", *arguments)

    def limit(self, operation: str, *arguments: str) -> Optional[Figures]:
        if not self.has_limit:
            return None
        return self.run(
            "limit",
            operation,
            f"dir={self.work}",
            "schema=clus",
            "crypto=1",
            "head=1",
            "cache_kb=16384",
            *arguments,
        )


def row(name: str, goal: str, values: List[float], ratios: List[float]) -> None:
    middle = statistics.median(values)
    if ratios:
        ratio = statistics.median(ratios)
        spread = f"{ratio:.2f} ({min(ratios):.2f}–{max(ratios):.2f})"
    else:
        spread = "–"
    print(f"| {name} | {middle:,.0f} | {spread} | {goal} |", flush=True)


def writing(bench: Bench) -> None:
    records = 20_000 if bench.quick else 200_000
    for name, per, by_client in (
        ("one call, shuffled", 0, "1"),
        ("batches of 1,000, shuffled", 1000, "0"),
        ("batches of 10,000, shuffled", 10_000, "0"),
    ):
        values, ratios = [], []
        for _ in range(bench.rounds):
            ours = bench.ours("build", f"n={records}", f"per={per}", fresh=True)
            limit = bench.limit("bulk", f"n={records}", f"per={per or 1}", f"byclient={by_client}")
            values.append(ours["ops_s"])
            ratios += [ours["ops_s"] / limit["ops_s"]] if limit else []
        row(f"save {records:,}: {name} (records/s)", "≥ 0.8", values, ratios)
    values, ratios = [], []
    for _ in range(bench.rounds):
        ours = bench.ours("single", "n=200000", fresh=True)
        limit = bench.limit("commit")
        values.append(ours["ops_s"])
        ratios += [ours["ops_s"] / limit["ops_s"]] if limit else []
    row("one durable save per call (/s)", "≥ 0.9", values, ratios)


def reading(bench: Bench) -> None:
    medians: Dict[str, List[float]] = {"list": [], "get": []}
    sizes = [10_000, 100_000] if bench.quick else [10_000, 100_000, 1_000_000]
    for records in sizes:
        bench.ours("build", f"n={records}", fresh=True)
        bench.limit("build", f"n={records}", "byclient=1")
        for ours_name, limit_name in (("list", "list"), ("get", "read")):
            values, ratios = [], []
            for _ in range(bench.rounds):
                ours = bench.ours(ours_name, f"n={records}", "secs=1")
                limit = bench.limit(limit_name, f"n={records}", "byclient=1", "secs=1")
                values.append(ours["ops_s"])
                ratios += [ours["ops_s"] / limit["ops_s"]] if limit else []
            label = "list 200 with every field" if ours_name == "list" else "get by id"
            row(f"{label}, {records:,} records (/s)", "≥ 0.7", values, ratios)
            medians[ours_name] += [statistics.median(ratios)] if ratios else []
        if records == 100_000:
            resident = bench.ours("resident", f"n={records}")
            print(f"| resident memory, 100,000 records (MiB) | {resident['mib']:.1f} | – | ≤ 40 |")
    for name, ratios in medians.items():
        if len(ratios) > 1:
            print(
                f"| growth of {name} over the limit's own | {ratios[0] / ratios[-1]:.2f} | – | ≤ 1.1 |"
            )


def together(bench: Bench) -> None:
    one, sixteen, fair, worst = [], [], [], []
    for _ in range(bench.rounds):
        one.append(bench.ours("single", "n=20000", fresh=True)["ops_s"])
        sixteen.append(bench.ours("threads", "n=20000", fresh=True)["ops_s"])
        processes = bench.ours("processes", "n=20000", fresh=True)
        fair.append(processes["slowest_to_mean"])
        worst.append(processes["worst_ms"])
    row(
        "16 threads, one record a call (/s)",
        "≥ 2.2 × one",
        sixteen,
        [a / b for a, b in zip(sixteen, one)],
    )
    print(f"| 8 processes: slowest ÷ mean | {statistics.median(fair):.2f} | – | ≥ 0.5 |")
    print(f"| 8 processes: worst wait (ms) | {max(worst):.0f} | – | ≤ 500 |")


def sizes(bench: Bench) -> None:
    first = [
        bench.run("first", os.environ["COACHINGKIT_LIBRARY"], str(bench.work / f"first-{index}"))[
            "ms"
        ]
        for index in range(bench.rounds)
    ]
    print(f"| dlopen to first record saved (ms) | {statistics.median(first):.1f} | – | ≤ 15 |")
    size = os.path.getsize(os.environ["COACHINGKIT_LIBRARY"]) / 1e6
    print(f"| library, stripped (MB) | {size:.2f} | – | ≤ 10 |")
    bench.ours("build", "n=100000", fresh=True)
    limit = bench.limit("build", "n=100000", "byclient=1")
    ours = table_bytes(bench.work / "ours.coaching")
    entry = ours.pop("entry") / 100_000
    theirs = table_bytes(bench.work / "t.db").get("entry", 0) / 100_000 if limit else 0
    ratio = f"{entry / theirs:.2f}" if theirs else "–"
    print(f"| bytes per record in the log | {entry:.0f} | {ratio} | ≤ 1.1 |")
    derived = sum(ours.get(name, 0) for name in ("identity", "record", "change")) / 100_000
    print(f"| bytes per record in derived tables | {derived:.0f} | – | stated |")


def reports(bench: Bench) -> None:
    rounds = [
        bench.run("reports", str(bench.work / f"reports-{index}.coaching"))
        for index in range(bench.rounds)
    ]
    for name in rounds[0]:
        milliseconds = statistics.median(figures[name] for figures in rounds) / 1000
        print(f"| report {name}, a client of 500 records (ms) | {milliseconds:.2f} | – | < 5 |")


def place(bench: Bench) -> None:
    """Reports about a place: from the log, as they are kept, and what keeping tallies costs a save."""
    for records in [10_000] if bench.quick else [10_000, 1_000_000]:
        goal = "< 2,000" if records == 1_000_000 else "–"
        for mixed in (0, 1):
            bench.ours("build", f"n={records}", f"mixed={mixed}", fresh=True)
            rounds = [bench.ours("log") for _ in range(bench.rounds)]
            what = f"{records:,} {'mixed records' if mixed else 'conversations'}"
            for name in (name for name in rounds[0] if name not in ("op", "mib")):
                taken = [figures[name] for figures in rounds]
                ratios = []
                if name == "placePicture" and not mixed:
                    by_hand = [
                        by_hand_in_sql(bench.work / "by-hand.db", records)
                        for _ in range(bench.rounds)
                    ]
                    ratios = [ours / hand for ours, hand in zip(taken, by_hand)]
                row(f"{name} from the log, {what} (ms; to SQL by hand)", goal, taken, ratios)
            memory = max(figures["mib"] for figures in rounds)
            print(f"| memory of all that (MiB) | {memory:.0f} | – | < 200 |")
        bench.ours("build", f"n={records}", fresh=True)
        rounds = []
        for _ in range(bench.rounds):
            rounds.append(bench.ours("place", f"n={records}"))
            forget_figures(bench.work / "ours.coaching")
        kept = statistics.median(figures["kept_ms"] for figures in rounds)
        behind = statistics.median(figures["behind_ms"] for figures in rounds)
        print(f"| place from tallies, {records:,} records (ms) | {kept:.3f} | – | < 1 |")
        print(f"| the same with 50 saved since (ms) | {behind:.3f} | – | < 1 |")
        slowest = statistics.median(figures["slowest_ms"] for figures in rounds)
        print(f"| slowest report about a place that is kept (ms) | {slowest:.3f} | – | < 1 |")
        print(f"| memory of all that (MiB) | {max(r['mib'] for r in rounds):.0f} | – | < 200 |")
    for name, operation in (("save 20,000 in one call", "build"), ("one durable save", "single")):
        without, with_tallies = [], []
        for _ in range(bench.rounds):
            without.append(bench.ours(operation, "n=20000", fresh=True)["ops_s"])
            with_tallies.append(bench.ours(operation, "n=20000", "tallies=1", fresh=True)["ops_s"])
        ratios = [b / a for a, b in zip(without, with_tallies)]
        row(f"{name} with tallies, to without (/s)", "≥ 0.95", with_tallies, ratios)


def forget_figures(path: Path) -> None:
    subprocess.run(["sqlite3", str(path), "DELETE FROM figure;"], check=True)


def by_hand_in_sql(path: Path, records: int) -> float:
    """Milliseconds that the same counts take in SQL over rows that nobody sealed."""
    fields = "minutes, mode, setting, arrangement, held_with, known_since, fixing_to_enabling"
    if not path.exists() or rows_of(path) != records:
        path.unlink(missing_ok=True)
        with sqlite3.connect(path) as database:
            database.execute(f"CREATE TABLE conversation(file INTEGER, occurred INTEGER, {fields})")
            clients = max(records // 200, 1)
            database.executemany(
                "INSERT INTO conversation VALUES(?, ?, 20, 2, 1, 1, 1, 1, 7)",
                ((i % clients, 1_750_000_000_000 + i * 1000) for i in range(records)),
            )
    start = time.perf_counter()
    with sqlite3.connect(path) as database:
        for field in fields.split(", "):
            database.execute(
                f"SELECT {field}, count(*), count(DISTINCT file) FROM conversation "  # noqa: S608
                "WHERE occurred >= 1743465600000 AND occurred < 1751328000000 GROUP BY 1"
            ).fetchall()
    return (time.perf_counter() - start) * 1e3


def rows_of(path: Path) -> int:
    with sqlite3.connect(path) as database:
        count: int = database.execute("SELECT count(*) FROM conversation").fetchone()[0]
    return count


def table_bytes(path: Path) -> Dict[str, float]:
    query = "SELECT name, sum(pgsize) FROM dbstat GROUP BY name;"
    text = subprocess.run(
        ["sqlite3", str(path), query], check=True, capture_output=True, text=True
    ).stdout
    return {name: float(size) for name, size in (line.split("|") for line in text.splitlines())}


def python(bench: Bench) -> None:
    rounds, ratios = [], []
    for _ in range(bench.rounds):
        line = subprocess.run(
            ["python", str(Path(__file__).with_name("from_python.py"))],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        rounds.append(json.loads(line))
        limit = bench.limit("bulk", "n=20000", "byclient=1")
        ratios += [rounds[-1]["ours save"] / limit["ops_s"]] if limit else []
    saves = [figures["ours save"] for figures in rounds]
    lists = [figures["ours list"] for figures in rounds]
    row("Python: save_all of dataclasses (/s)", "≥ 0.4", saves, ratios)
    row("Python: list as dataclasses (/s)", "≥ 40,000", lists, [])
    for peer in ("sqlite3", "fhir.resources"):
        for verb in ("save", "list"):
            name = f"{peer} {verb}"
            if name in rounds[0]:
                ratios = [figures[f"ours {verb}"] / figures[name] for figures in rounds]
                values = [figures[name] for figures in rounds]
                row(f"Python: {name}, and ours to it (/s)", "stated", values, ratios)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true")
    arguments = parser.parse_args()
    bench = Bench(arguments.folder, arguments.rounds, arguments.quick)
    if not bench.has_limit:
        print("The limit programs are not beside the repository: no ratios.")
    print("| | median | ratio to plain C (range) | goal |\n|---|---|---|---|")
    sizes(bench)
    writing(bench)
    reading(bench)
    reports(bench)
    together(bench)
    place(bench)
    python(bench)
    for path in bench.work.glob("*"):
        path.unlink()
    bench.work.rmdir()


if __name__ == "__main__":
    main()
