#!/usr/bin/env Rscript
# Forecasts tasks by the package forecast. Usage: forecast_scores.R TASKS.csv PREDICTIONS.csv SECONDS
#
# Each model has so many seconds of CPU time; what it doesn't come to is left out.
suppressMessages(library(forecast))
arguments <- commandArgs(TRUE)
tasks <- read.csv(arguments[1], colClasses = c(values = "character"))
seconds <- as.numeric(arguments[3])
set.seed(7)

levels <- c(80, 95)
bounds <- function(result) list(result$mean, result$lower[, 1], result$upper[, 1], result$lower[, 2], result$upper[, 2])
of_points <- list(
  naive = function(y, h) naive(y, h = h, level = levels),
  "rwf(drift)" = function(y, h) rwf(y, h = h, drift = TRUE, level = levels),
  "holt(damped)" = function(y, h) holt(y, h = h, damped = TRUE, level = levels),
  ets = function(y, h) forecast(ets(y), h = h, level = levels),
  thetaf = function(y, h) thetaf(y, h = h, level = levels),
  auto.arima = function(y, h) forecast(auto.arima(y), h = h, level = levels))
# The sum of what comes has no interval of its own: it's that of 1000 simulated paths.
of_sums <- list(ets = ets, auto.arima = auto.arima)
summed <- function(fit, task) {
  sums <- replicate(1000, sum(simulate(fit, nsim = task$ahead, future = TRUE)))
  ends <- quantile(task$done + sums, c(0.1, 0.9, 0.025, 0.975))
  c(task$done + sum(forecast(fit, h = task$ahead)$mean), ends, mean(task$done + sums >= task$target))
}

models <- list(total = of_points, level = of_points, amounts = of_sums)
rows <- list()
for (kind in names(models)) for (name in names(models[[kind]])) {
  start <- proc.time()[["user.self"]]
  failures <- character()
  for (index in which(tasks$kind == kind)) {
    if (proc.time()[["user.self"]] - start > seconds) break
    task <- tasks[index, ]
    y <- ts(as.numeric(strsplit(task$values, " ")[[1]]), frequency = if (kind == "amounts") task$frequency else 1)
    model <- models[[kind]][[name]]
    found <- tryCatch(suppressWarnings({
      if (kind == "amounts") list(c(task$ahead, summed(model(y), task)))
      else {
        parts <- bounds(model(y, task$ahead))
        steps <- if (kind == "level") seq_len(task$ahead) else task$ahead
        lapply(steps, function(h) c(h, sapply(parts, function(part) part[h]), NA))
      }
    }), error = function(failure) {
      failures <<- c(failures, conditionMessage(failure))
      NULL
    })
    for (row in found) rows[[length(rows) + 1]] <- data.frame(task = task$task, model = paste("R", name), t(unname(row)))
  }
  if (length(failures) > 0)
    cat("R ", name, ", ", kind, ": ", length(failures), " without an answer, the first: ", failures[1], "\n", sep = "")
}
result <- do.call(rbind, rows)
names(result) <- c("task", "model", "ahead", "point", "low80", "high80", "low95", "high95", "probability")
write.csv(result, arguments[2], row.names = FALSE, quote = FALSE, na = "")
cat("R ", as.character(getRversion()), ", forecast ", as.character(packageVersion("forecast")), "\n", sep = "")
