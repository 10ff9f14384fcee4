"""Fields that say in words, beside themselves and while one types, what is wrong with what they hold.

    phone = TextField(words.phone(), read=reading.text, shown=str)            # ui.forms.texts
    phone.accepted.connect(lambda: write(phone.value))    # only valid and other values: Enter, or leaving it
    phone.show_value(leader.phone)                        # from the programme; keeps what is being typed

Fields: `TextField`, `DateField`, `ChoiceField`, `CheckField`, `TagsField`; `Lines` holds several records
alike, each in a `Line` of fields, with a draft below for one more. `reading` turns text into values; each
reader raises a UserError, which the field says. Escape takes back what was typed; `drop_draft` forgets it.
"""
