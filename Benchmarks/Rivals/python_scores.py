#!/usr/bin/env python3
"""Forecasts tasks by statsmodels and statsforecast. Usage: python_scores.py TASKS.csv PREDICTIONS.csv SECONDS

Each model has so many seconds of CPU time; what it doesn't come to is left out.
"""
import csv
import sys
import time
import warnings
from importlib.metadata import version

import numpy as np
import pandas as pd
from statsforecast import models
from statsmodels.tsa.exponential_smoothing.ets import ETSModel
from statsmodels.tsa.forecasting.theta import ThetaModel

warnings.simplefilter("ignore")
HEADER = "task,model,ahead,point,low80,high80,low95,high95,probability".split(",")


def months(values):
    return pd.Series(values, index=pd.period_range("2000", periods=len(values), freq="M"))


def statsmodels_holt(values, ahead):
    fit = ETSModel(months(values), error="add", trend="add", damped_trend=True).fit(disp=False)
    prediction = fit.get_prediction(len(values), len(values) + ahead - 1)
    frames = [prediction.summary_frame(alpha=alpha) for alpha in (0.2, 0.05)]
    return frames[0]["mean"], *(frame[f"pi_{end}"] for frame in frames for end in ("lower", "upper"))


def statsmodels_theta(values, ahead):
    fit = ThetaModel(months(values), period=12, deseasonalize=False).fit(disp=False)
    frames = [fit.prediction_intervals(ahead, alpha=alpha) for alpha in (0.2, 0.05)]
    return fit.forecast(ahead), *(frame[end] for frame in frames for end in ("lower", "upper"))


def statsforecast_model(make):
    def run(values, ahead):
        result = make().forecast(y=values, h=ahead, level=[80, 95])
        return result["mean"], *(result[f"{end}-{level}"] for level in (80, 95) for end in ("lo", "hi"))

    return run


def statsmodels_sum(values, task):
    """The sum of what comes has no interval of its own: it's that of 1000 simulated paths."""
    ahead, done = int(task["ahead"]), float(task["done"])
    model = ETSModel(
        months(values), error="add", trend="add", damped_trend=True, seasonal="add",
        seasonal_periods=int(task["frequency"]))
    fit = model.fit(disp=False)
    paths = fit.simulate(ahead, anchor="end", repetitions=1000, rng=np.random.default_rng(7))
    totals = done + np.asarray(paths).sum(axis=0)
    ends = np.quantile(totals, [0.1, 0.9, 0.025, 0.975])
    return done + fit.forecast(ahead).sum(), *ends, np.mean(totals >= float(task["target"]))


def statsforecast_sum(make):
    """Its paths can't be simulated, so the sum has a point alone."""

    def run(values, task):
        result = make(int(task["frequency"])).forecast(y=values, h=int(task["ahead"]))
        return (float(task["done"]) + result["mean"].sum(),)

    return run


OF_POINTS = {
    "statsmodels damped Holt": statsmodels_holt,
    "statsmodels Theta": statsmodels_theta,
    "statsforecast RandomWalkWithDrift": statsforecast_model(models.RandomWalkWithDrift),
    "statsforecast AutoETS": statsforecast_model(lambda: models.AutoETS(season_length=1)),
    "statsforecast AutoTheta": statsforecast_model(lambda: models.AutoTheta(season_length=1)),
    "statsforecast AutoARIMA": statsforecast_model(lambda: models.AutoARIMA(season_length=1)),
}
OF_SUMS = {
    "statsmodels ETS": statsmodels_sum,
    "statsforecast AutoETS": statsforecast_sum(lambda frequency: models.AutoETS(season_length=frequency)),
    "statsforecast AutoARIMA": statsforecast_sum(lambda frequency: models.AutoARIMA(season_length=frequency)),
}


def rows(task, name):
    """What a model says of a task: of each step of a level, of the last step of a total."""
    values = np.array(task["values"].split(), float)
    ahead = int(task["ahead"])
    if task["kind"] == "amounts":
        return [(ahead, *OF_SUMS[name](values, task))]
    parts = [np.asarray(part, float) for part in OF_POINTS[name](values, ahead)]
    steps = range(1, ahead + 1) if task["kind"] == "level" else [ahead]
    return [(step, *(part[step - 1] for part in parts)) for step in steps]


def main():
    with open(sys.argv[1], newline="") as file:
        tasks = list(csv.DictReader(file))
    with open(sys.argv[2], "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for kind, known in {"total": OF_POINTS, "level": OF_POINTS, "amounts": OF_SUMS}.items():
            for name in known:
                start, failures = time.process_time(), []
                for task in tasks:
                    if task["kind"] != kind:
                        continue
                    if time.process_time() - start > float(sys.argv[3]):
                        break
                    try:
                        found = rows(task, name)
                    except Exception as failure:  # most often a series too short for the model
                        failures.append(failure)
                        continue
                    for row in found:
                        writer.writerow([task["task"], name, *row, *[""] * (len(HEADER) - 2 - len(row))])
                if failures:
                    print(f"{name}, {kind}: {len(failures)} without an answer, the first: {failures[0]!r}", flush=True)
    print(", ".join(f"{name} {version(name)}" for name in ("statsmodels", "statsforecast")))


if __name__ == "__main__":
    main()
