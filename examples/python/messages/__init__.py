"""Coaching by text message: from a table of messages to records.

    reading     the table, as messages; what is wrong with a row
    language    what a sentence says: amounts, days, scales
    weeks       what was agreed in a week, step by step as it was negotiated
    reports     what was done, and what the client makes of it
    drafts      the records that follow, each with ids of its own and its sources
    recording   saves what is new and nothing else
    comparison  what an annotator labelled, beside what was recorded
"""
