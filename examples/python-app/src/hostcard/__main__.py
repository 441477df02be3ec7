from hostcard.cli import main

raise SystemExit(main())
