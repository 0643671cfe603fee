"""Coaching by text message: from a table of messages to records.

reading      the table, as messages; what is wrong with a row
language     what a sentence says: amounts, days, scales
weeks        the weeks, and what is known of each
negotiation  what was agreed in a week, step by step
outcomes     what became of it
smart        its activity, when, where, how often
reports      what was done, and what the client makes of it
frame        ids, files, sources and times of the records
goals        a week's goal as a record
drafts       all records that follow
recording    saves what is new and nothing else
comparison   what an annotator labelled, beside what was recorded
"""
