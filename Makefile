# Two commands do everything, their own set-up included: `make run` and `make test`.
# What each needs is fetched when missing, pinned, into .tools and node_modules; see scripts/.

.PHONY: help run build test fuzz bench clean

help:
	@echo 'make run     build the calculator, serve it here and print its address (needs Rust)'
	@echo 'make test    every test, the real browser included (needs Rust, Node, Chromium or Chrome)'
	@echo 'make build   the release site, in dist/ (needs Rust and Node)'
	@echo 'make fuzz    a million mangled plans, links and typed numbers (needs Rust; five minutes)'
	@echo 'make bench   speed: the model natively, then the page in the browser'
	@echo 'make clean   remove what was built; the tools stay (they are in .tools and node_modules)'

run build test fuzz bench:
	@bash scripts/$@.sh

clean:
	rm -rf target dist .tools/dist.stamp
