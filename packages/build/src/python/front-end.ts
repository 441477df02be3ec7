// Written by `npm run docs` from python/front_end.txt.
export const frontEnd = `
# The front-end that builds distributions, and pip, which installs what back-ends need. build-python installs exactly these files, by
# their digests, into an environment of their own. Every one is a wheel for all platforms.
build==1.6.1 \\
    --hash=sha256:ecd351a4be9d35a9eaaba244a7687143c9c7d4aea6ac964e7e7ddab20cbcf4e7
colorama==0.4.6 ; os_name == "nt" \\
    --hash=sha256:4f1d9991f5acc0ca119f9d443620b77f9d6b33703e51011c16baf57afb285fc6
importlib_metadata==8.7.1 ; python_full_version < "3.10.2" \\
    --hash=sha256:5a1f80bf1daa489495071efbb095d75a634cf28a8bc299581244063b53176151
packaging==26.4 \\
    --hash=sha256:81383611a09c1bc0b08b76e0fd5829d7c6824c65b27a6aee339da133f4233ea2
pip==26.3 \\
    --hash=sha256:f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13
pyproject_hooks==1.3.3 \\
    --hash=sha256:5fc53fdac9f7bd63fbcdc868fb5f90b4784d78a53a3d3388cd738b807441a20b
tomli==2.5.0 ; python_version < "3.11" \\
    --hash=sha256:32a7b79ac57a2e83670ce329ccf675798bc5a2094783a63676866b70503f2e2b
zipp==4.1.2 ; python_full_version < "3.10.2" \\
    --hash=sha256:b30cb6cd253122169c47de245ca24a86bac2a5d3802ba15bf7ba6414eb9e144d
`
