#!/usr/bin/env python3
"""Times projections of the series of a file by another package. Usage: trend_rivals.py NAME SERIES.csv COUNT

Prints the microseconds of CPU time that one of the first COUNT series takes, without what loading takes.
"""
import sys
import time
import warnings

import numpy as np

warnings.simplefilter("ignore")
HORIZON = np.arange(1, 5)
TIMES = np.arange(1, 13.0)


def numpy_drift(series):
    steps = np.diff(np.c_[np.zeros(len(series)), series], axis=1)
    pace = steps.mean(1)
    error = steps.std(1, ddof=1)[:, None] * np.sqrt(HORIZON + HORIZON**2 / 12)
    point = series[:, -1:] + pace[:, None] * HORIZON
    return point - 2.2009851600916384 * error, point, point + 2.2009851600916384 * error


def numpy_least_squares(series):
    centred = TIMES - TIMES.mean()
    width = (centred**2).sum()
    level = series.mean(1, keepdims=True)
    slope = (centred * (series - level)).sum(1, keepdims=True) / width
    squares = ((series - level - slope * centred) ** 2).sum(1, keepdims=True) / 10
    ahead = 12 + HORIZON - TIMES.mean()
    point = level + slope * ahead
    error = np.sqrt(squares * (1 + 1 / 12 + ahead**2 / width))
    return point - 2.2281388519649385 * error, point, point + 2.2281388519649385 * error


def numpy_theil_sen(series):
    early, late = np.triu_indices(12, 1)
    slope = np.median((series[:, late] - series[:, early]) / (TIMES[late] - TIMES[early]), axis=1)
    return series[:, -1:] + slope[:, None] * HORIZON


def statsmodels_damped_holt(series):
    from statsmodels.tsa.holtwinters import Holt

    return [Holt(one, damped_trend=True, initialization_method="estimated").fit().forecast(4) for one in series]


def statsmodels_theta(series):
    import pandas as pd
    from statsmodels.tsa.forecasting.theta import ThetaModel

    index = pd.period_range("2000", periods=12, freq="M")
    return [
        ThetaModel(pd.Series(one, index=index), period=12, deseasonalize=False).fit(disp=False).prediction_intervals(4)
        for one in series
    ]


def statsforecast_model(name):
    def run(series):
        import pandas as pd
        import statsforecast
        from statsforecast import models

        model = {
            "drift": models.RandomWalkWithDrift,
            "holt": lambda: models.Holt(season_length=1),
            "theta": lambda: models.AutoTheta(season_length=1),
        }[name]()
        frame = pd.DataFrame({
            "unique_id": np.repeat(np.arange(len(series)), 12),
            "ds": np.tile(pd.date_range("2024-01-31", periods=12, freq="ME"), len(series)),
            "y": series.ravel(),
        })
        forecast = statsforecast.StatsForecast(models=[model], freq="ME", n_jobs=1)
        return forecast.forecast(df=frame, h=4, level=[80, 95])

    return run


RIVALS = {
    "numpy drift": numpy_drift,
    "numpy least squares": numpy_least_squares,
    "numpy Theil-Sen": numpy_theil_sen,
    "statsforecast drift": statsforecast_model("drift"),
    "statsforecast Holt": statsforecast_model("holt"),
    "statsforecast theta": statsforecast_model("theta"),
    "statsmodels damped Holt": statsmodels_damped_holt,
    "statsmodels theta": statsmodels_theta,
}


def main():
    name, file, count = sys.argv[1:]
    series = np.loadtxt(file, delimiter=",", max_rows=int(count))
    run = RIVALS[name]
    # The first call loads and compiles.
    run(series[:2])
    start = time.process_time()
    run(series)
    print(1e6 * (time.process_time() - start) / len(series))


if __name__ == "__main__":
    main()
