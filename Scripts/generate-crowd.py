"""Prints a made-up graph in our ontology as N-Triples, the same one each time: meetings of one country
with thirty others and the officials who took part, for tests and measurements of large pictures.

usage: generate-crowd.py NODES
"""

import sys

ID = "https://w3id.org/rawabit/id/"
RW = "https://w3id.org/rawabit/ontology#"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SIDES = 30


def say(subject, predicate, value):
    print(f"<{subject}> <{predicate}> {value} .")


def thing(path, types, arabic, english):
    for kind in types:
        say(ID + path, RDF_TYPE, f"<{kind}>")
    say(ID + path, LABEL, f'"{arabic}"@ar')
    say(ID + path, LABEL, f'"{english}"@en')
    return ID + path


def take_part(number, person, event, side):
    part = f"{ID}participation/{number}"
    say(event, RW + "participation", f"<{part}>")
    say(part, RDF_TYPE, f"<{RW}Participation>")
    say(part, RW + "agent", f"<{person}>")
    say(part, RW + "role", f"<{RW}Attendee>")
    say(part, RW + "onBehalfOf", f"<{side}>")


# Two officials a meeting, each of whom takes part in two.
meetings = (int(sys.argv[1]) - SIDES - 1) // 3
sides = [
    thing(f"country/X{number}", [RW + "Country"], f"البلد {number}", f"Country {number}")
    for number in range(SIDES + 1)
]
events = []
for number in range(meetings):
    event = thing(
        f"event/meeting-{number}", [RW + "Event", RW + "Meeting"],
        f"الاجتماع رقم {number}", f"Meeting number {number}")
    say(event, RW + "status", f"<{RW}{'Planned' if number % 9 == 8 else 'Held'}>")
    for side in [sides[0], sides[1 + number % SIDES]]:
        say(event, RW + "party", f"<{side}>")
    events.append(event)
for number in range(meetings):
    other = 1 + number % SIDES
    for side in [0, other]:
        person = thing(
            f"person/p{number}-{side}", ["http://xmlns.com/foaf/0.1/Person"],
            f"المسؤول رقم {number} من البلد {side}", f"Official number {number} of country {side}")
        for step in [0, SIDES]:
            take_part(f"{number}-{side}-{step}", person, events[(number + step) % meetings],
                      sides[side])
