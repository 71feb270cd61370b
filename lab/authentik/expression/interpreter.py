"""Runs expressions of property mappings in MicroPython as authentik 2026.2.2 runs them (`BaseEvaluator`)."""

import builtins
import io
import json
import sys


def refuse_import(name, *_):
    raise ImportError("the lab's expressions cannot import " + name)


builtins.__import__ = refuse_import


class Related:
    """What Django calls a related manager, such as `user.groups`."""

    def __init__(self, items):
        self.items = items

    def all(self):
        return self.items


def instance(class_name, fields):
    made = type(class_name, (), {})()
    for name in fields:
        setattr(made, name, fields[name])
    return made


def user_of(fields):
    groups = Related([instance("Group", group) for group in fields.pop("groups")])
    user = instance("User", fields)
    user.groups = user.ak_groups = groups
    user.group_attributes = lambda request: fields["attributes"]
    user.app_entitlements = lambda application: []
    return user


def names_for(context):
    """Names an expression can use, from their plain data."""
    user = context["user"] and user_of(context["user"])
    provider = context["provider"]
    if provider and provider["application"]:
        provider["application"] = instance("Application", provider["application"])
    return {
        "user": user,
        "request": instance("PolicyRequest", {"user": user}),
        "provider": provider and instance("OAuth2Provider", provider),
    }


def wrapped(expression):
    """The function whose body the expression is: its first line is the second one."""
    return "def handler():\n" + "\n".join("    " + line if line.strip() else line for line in expression.split("\n"))


def evaluate(expression, context):
    """JSON of what the expression returns, or of its exception."""
    try:
        names = names_for(json.loads(context))
        exec(wrapped(expression), names)
        return json.dumps({"value": names["handler"]()})
    except BaseException as problem:
        return json.dumps({"exception": type(problem).__name__, "message": str(problem)})


def check(expression):
    """JSON of the message and line of a syntax error; of `null` when there is none."""
    try:
        compile(wrapped(expression), "expression", "exec")
        return "null"
    except SyntaxError as problem:
        trace = io.StringIO()
        sys.print_exception(problem, trace)
        line = trace.getvalue().split(" line ")[-1].split("\n")[0]
        return json.dumps({"message": str(problem), "line": int(line)})
