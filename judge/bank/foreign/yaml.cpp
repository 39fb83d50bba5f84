// yaml-cpp reads, and its nodes are copied: aliases are spelled out within bounds, keys keep their order.
#include "judge/bank/foreign/yaml.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <cctype>

#include "judge/bank/decimal.hpp"
#include "judge/bank/refusal.hpp"

namespace spar::bank::foreign {

/// Copies with a budget, since aliases of aliases grow without end.
class YamlCopier {
 public:
  explicit YamlCopier(std::string origin) : origin_(std::move(origin)) {}

  Yaml copy(const YAML::Node& node, int depth) {
    if (++nodes_ > most_nodes || depth > deepest)
      throw Refusal(origin_ + ": holds too much for a description");
    Yaml result;
    result.origin_ = origin_;
    result.line_ = std::max(1, node.Mark().line + 1);
    if (node.IsScalar()) {
      result.kind_ = Yaml::Kind::scalar;
      result.text_ = node.Scalar();
    } else if (node.IsSequence()) {
      result.kind_ = Yaml::Kind::list;
      for (const auto& item : node) result.items_.push_back(copy(item, depth + 1));
    } else if (node.IsMap()) {
      result.kind_ = Yaml::Kind::map;
      for (const auto& member : node) {
        if (!member.first.IsScalar())
          throw Refusal(at_line(origin_, result.line_, "a key should be a plain word"));
        result.members_.emplace_back(member.first.Scalar(), copy(member.second, depth + 1));
      }
    }
    return result;
  }

 private:
  static constexpr std::size_t most_nodes = 100'000;
  static constexpr int deepest = 50;
  std::string origin_;
  std::size_t nodes_ = 0;
};

Expected<Yaml> Yaml::parse(const std::string& text, const std::string& origin) {
  return catch_refusal([&] {
    try {
      return YamlCopier(origin).copy(YAML::Load(text), 0);
    } catch (const YAML::Exception& error) {
      throw Refusal(at_line(origin, std::max(1, error.mark.line + 1), "malformed YAML: " + error.msg));
    }
  });
}

const Yaml& Yaml::operator[](const std::string& key) const {
  static const Yaml none;
  const auto found =
      std::find_if(members_.begin(), members_.end(), [&](const auto& member) { return member.first == key; });
  return found == members_.end() ? none : found->second;
}

void Yaml::refuse(const std::string& message) const { throw Refusal(at_line(origin_, line_, message)); }

std::string Yaml::text_or(const std::string& otherwise) const {
  if (kind_ == Kind::absent) return otherwise;
  if (kind_ != Kind::scalar)
    refuse("should be one value, found a " + std::string(kind_ == Kind::map ? "map" : "list"));
  return text_;
}

std::optional<double> Yaml::number(double least, double most) const {
  if (kind_ == Kind::absent) return std::nullopt;
  const auto value = parse_decimal(text_or(""));
  if (!value) refuse("should be a number, found '" + text_ + "'");
  if (*value < least || *value > most) refuse("'" + text_ + "' is out of range");
  return value;
}

std::optional<bool> Yaml::flag() const {
  if (kind_ == Kind::absent) return std::nullopt;
  std::string word = text_or("");
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const auto* yes : {"true", "yes", "on"})
    if (word == yes) return true;
  for (const auto* no : {"false", "no", "off"})
    if (word == no) return false;
  refuse("should be true or false, found '" + text_ + "'");
}

std::vector<std::string> Yaml::texts() const {
  std::vector<std::string> all;
  if (kind_ == Kind::scalar) all.push_back(text_);
  if (kind_ == Kind::map) refuse("should be a list of words, found a map");
  for (const auto& item : items_) all.push_back(item.text_or(""));
  return all;
}

}  // namespace spar::bank::foreign
