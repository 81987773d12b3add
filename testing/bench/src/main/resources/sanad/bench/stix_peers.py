# Measures stix2.parse and stix2-validator on one bundle; prints objects per second of CPU.
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

begin = time.process_time()
stix2.parse(text, allow_custom=True)
parse = count / (time.process_time() - begin)

begin = time.process_time()
result = validate_instance(json.loads(text), ValidationOptions())
validate = count / (time.process_time() - begin)

print(parse, validate, result.is_valid)
