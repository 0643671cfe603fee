"""Builds one wheel per platform that carries the library; everything else is in pyproject.toml."""

import os
import shutil
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # before setuptools 70.1
    from wheel.bdist_wheel import bdist_wheel

NAME = "libcoachingkit.so"
HERE = Path(__file__).resolve().parent


def library() -> Path:
    """The library to carry."""
    given = os.environ.get("COACHINGKIT_LIBRARY")
    path = Path(given) if given else HERE.parent.parent / ".build" / "lib" / NAME
    if not path.is_file():
        raise SystemExit(
            f"\nCoachingKit: there is no library at {path}. Run make first, in the top folder of "
            f"the project,\nor set COACHINGKIT_LIBRARY to the path of {NAME}.\n"
        )
    return path


class BuildWithLibrary(build_py):
    """Puts the library beside the modules."""

    def run(self) -> None:
        """Builds."""
        # An editable install uses the sources where they are.
        editable = getattr(self, "editable_mode", False)
        if not editable:
            # What an earlier build left behind would end up in the wheel.
            shutil.rmtree(self.build_lib, ignore_errors=True)
        super().run()
        root = HERE / "src" if editable else Path(self.build_lib)
        target = root / "coachingkit" / NAME
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library(), target)


class PlatformWheel(bdist_wheel):
    """``py3-none-<platform>``: any Python 3, one platform."""

    def finalize_options(self) -> None:
        """Says that the wheel is not pure."""
        super().finalize_options()
        self.root_is_pure = False

    def get_tag(self) -> "tuple[str, str, str]":
        """The tag of the wheel."""
        return "py3", "none", super().get_tag()[2]


class PlatformDistribution(Distribution):
    """Installs into the folder for platform-dependent packages."""

    def has_ext_modules(self) -> bool:
        """Whether it is platform-dependent: it carries a library."""
        return True


setup(
    cmdclass={"bdist_wheel": PlatformWheel, "build_py": BuildWithLibrary},
    distclass=PlatformDistribution,
)
