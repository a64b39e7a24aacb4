"""HiGHS as its authors build it on one program: MODEL.mps in, one JSON line out (objective, seconds, status)."""

import json
import sys
import time

import highspy

solver = highspy.Highs()
solver.setOptionValue("output_flag", False)
solver.setOptionValue("log_to_console", False)
for option, value in (("solver", "ipm"), ("presolve", "off")):
    solver.setOptionValue(option, value)
solver.readModel(sys.argv[1])
begun = time.perf_counter()
solver.run()
seconds = time.perf_counter() - begun
status = solver.modelStatusToString(solver.getModelStatus())
objective = solver.getInfo().objective_function_value
print(json.dumps({"objective": objective, "seconds": seconds, "status": status, "version": solver.version()}))
