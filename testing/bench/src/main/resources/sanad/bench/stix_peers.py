# Measures stix2.parse and stix2-validator on one bundle; prints objects per second of CPU, then of
# the clock.
import json
import sys
import time

import stix2
from stix2validator import ValidationOptions, validate_instance

text = open(sys.argv[1], encoding="utf-8").read()
count = len(json.loads(text)["objects"])

# A small bundle first, so that imports and schemas are not counted.
small = json.loads(text)
small["objects"] = small["objects"][:50]
stix2.parse(json.dumps(small), allow_custom=True)
validate_instance(small, ValidationOptions())



def rates(work):
    cpu, clock = time.process_time(), time.perf_counter()
    result = work()
    return count / (time.process_time() - cpu), count / (time.perf_counter() - clock), result


parse, parse_clock, _ = rates(lambda: stix2.parse(text, allow_custom=True))
validate, validate_clock, result = rates(
    lambda: validate_instance(json.loads(text), ValidationOptions())
)

print(result.is_valid)
print(parse, validate, parse_clock, validate_clock)
