import ArgumentParser
import AsyncHTTPClient
import Crypto
import Hummingbird
import Logging
import ServiceLifecycle

print("sutra")
