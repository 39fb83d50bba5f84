#pragma once

#include <fstream>
#include <iostream>
#include <string>

int reject(const std::string& feedback, const std::string& why);
