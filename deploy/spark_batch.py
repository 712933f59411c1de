"""Writes the letters of a JSON Lines text with Spark: each partition is piped to `batch-pipe`.

spark-submit spark_batch.py CASES.jsonl OUT [PARTITIONS]
"""

import os
import sys

from pyspark import SparkContext

cases, out = sys.argv[1], os.path.abspath(sys.argv[2])
partitions = int(sys.argv[3]) if len(sys.argv) > 3 else 8
here = os.path.dirname(os.path.abspath(__file__))

context = SparkContext(appName="exigible")
environment = {"EXIGIBLE_OUT": out, "PATH": os.environ["PATH"], "LC_ALL": "C"}
rows = context.textFile(cases, partitions).pipe(os.path.join(here, "batch-pipe"), environment, checkCode=True)
rows.saveAsTextFile("file://" + os.path.join(out, "manifest"))
context.stop()
