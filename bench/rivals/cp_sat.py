"""OR-Tools CP-SAT on one instance: MODEL.json (see bench/schedule/rival-model.ts) in, one JSON answer out.

Model: one interval a job and mode, optional where a job has several; precedence by starts and ends; one cumulative
constraint a resource; one sum a consumable; the last end is minimised. Nothing is tuned.
"""

import argparse
import json
import sys

from ortools.sat.python import cp_model


def build(data):
    model = cp_model.CpModel()
    horizon = data["horizon"]
    starts, ends, chosen = [], [], []
    on_resource = [[] for _ in data["capacities"]]
    from_stock = [[] for _ in data["stocks"]]
    for number, job in enumerate(data["jobs"]):
        modes = job["modes"]
        start = model.new_int_var(job["release"], horizon, f"s{number}")
        if len(modes) == 1:
            end = start + modes[0]["days"]
            literals = [None]
            intervals = [model.new_fixed_size_interval_var(start, modes[0]["days"], f"i{number}")]
        else:
            end = model.new_int_var(0, horizon, f"e{number}")
            literals = [model.new_bool_var(f"m{number}.{at}") for at in range(len(modes))]
            model.add_exactly_one(literals)
            intervals = [
                model.new_optional_interval_var(start, mode["days"], end, literal, f"i{number}.{at}")
                for at, (mode, literal) in enumerate(zip(modes, literals))
            ]
        for mode, literal, interval in zip(modes, literals, intervals):
            for resource, amount in mode["uses"]:
                on_resource[resource].append((interval, amount))
            for stock, amount in mode["consumes"]:
                from_stock[stock].append(amount if literal is None else amount * literal)
        starts.append(start)
        ends.append(end)
        chosen.append(literals)
    for number, job in enumerate(data["jobs"]):
        for later in job["successors"]:
            model.add(starts[later] >= ends[number])
    for users, capacity in zip(on_resource, data["capacities"]):
        if users:
            model.add_cumulative([user[0] for user in users], [user[1] for user in users], capacity)
    for amounts, capacity in zip(from_stock, data["stocks"]):
        if amounts:
            model.add(sum(amounts) <= capacity)
    last = model.new_int_var(0, horizon, "last")
    for end in ends:
        model.add(last >= end)
    model.minimize(last)
    return model, starts, chosen


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with open(options.model, encoding="utf-8") as file:
        data = json.load(file)
    model, starts, chosen = build(data)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = options.seconds
    solver.parameters.num_workers = options.workers
    solver.parameters.random_seed = options.seed
    status = solver.solve(model)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    names = {
        cp_model.OPTIMAL: "optimal",
        cp_model.FEASIBLE: "feasible",
        cp_model.INFEASIBLE: "infeasible",
    }
    json.dump(
        {
            "status": names.get(status, "unknown"),
            "objective": round(solver.objective_value) if found else None,
            "lowerBound": solver.best_objective_bound if found else 0,
            "seconds": solver.wall_time,
            "start": [solver.value(start) for start in starts] if found else [],
            "mode": [
                1 + next((at for at, one in enumerate(modes) if one is not None and solver.value(one)), 0)
                for modes in chosen
            ]
            if found
            else [],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
