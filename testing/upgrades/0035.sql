-- Books of a small club as version 0.1.0 left them at migration 0035, written by that version itself: bookings,
-- appointments, an add-on, files to and from the bank, drafts in a file and in none, and of one of these a part
-- was to be given back. Without staff, keys, links and sign-ins.

-- rows as they stood: what watches over changes has nothing to say to them
set local session_replication_role = replica;

insert into add_ons (organization_id, id, club_id, agreement_id, item_id, receiver_member_id, receiver_household_id, price_minor, every_count, every_unit, anchor_day, first_due_on, payments, last_due_by, sessions_by, sessions, front_loaded, days_to_expire, charges_written, written_through, sold_at, sold_by, ended_on, ended_at, ended_by, end_reason)
overriding system value
select organization_id, id, club_id, agreement_id, item_id, receiver_member_id, receiver_household_id, price_minor, every_count, every_unit, anchor_day, first_due_on, payments, last_due_by, sessions_by, sessions, front_loaded, days_to_expire, charges_written, written_through, sold_at, sold_by, ended_on, ended_at, ended_by, end_reason
from json_populate_recordset(null::add_ons, $json$[
{"organization_id":1,"id":1,"club_id":1,"agreement_id":1,"item_id":2,"receiver_member_id":1,"receiver_household_id":null,"price_minor":6000,"every_count":1,"every_unit":"month","anchor_day":10,"first_due_on":"2023-10-10","payments":4,"last_due_by":null,"sessions_by":"total","sessions":10,"front_loaded":false,"days_to_expire":30,"charges_written":4,"written_through":null,"sold_at":"2023-10-06T13:00:00+00:00","sold_by":"key test","ended_on":"2023-10-06","ended_at":"2023-10-06T13:00:00+00:00","ended_by":"key test","end_reason":"Moves away"},
{"organization_id":1,"id":2,"club_id":1,"agreement_id":1,"item_id":2,"receiver_member_id":1,"receiver_household_id":null,"price_minor":0,"every_count":1,"every_unit":"month","anchor_day":10,"first_due_on":"2023-10-10","payments":2,"last_due_by":null,"sessions_by":"total","sessions":10,"front_loaded":false,"days_to_expire":30,"charges_written":2,"written_through":null,"sold_at":"2023-10-06T13:00:00+00:00","sold_by":"key test","ended_on":null,"ended_at":null,"ended_by":null,"end_reason":null}
]$json$);

insert into agreement_buckets (organization_id, agreement_id, item_id, from_installment, until_installment, quantity, days_to_expire, receiver_member_id, receiver_household_id, chosen_at, chosen_by)
overriding system value
select organization_id, agreement_id, item_id, from_installment, until_installment, quantity, days_to_expire, receiver_member_id, receiver_household_id, chosen_at, chosen_by
from json_populate_recordset(null::agreement_buckets, $json$[
{"organization_id":1,"agreement_id":1,"item_id":1,"from_installment":0,"until_installment":1,"quantity":4,"days_to_expire":31,"receiver_member_id":1,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":1,"item_id":1,"from_installment":1,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":1,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":1,"item_id":2,"from_installment":0,"until_installment":1,"quantity":2,"days_to_expire":0,"receiver_member_id":1,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":2,"item_id":1,"from_installment":0,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":2,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":2,"item_id":2,"from_installment":0,"until_installment":null,"quantity":2,"days_to_expire":0,"receiver_member_id":2,"receiver_household_id":2,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":3,"item_id":1,"from_installment":0,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":1,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":4,"item_id":1,"from_installment":0,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":4,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":5,"item_id":1,"from_installment":0,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":5,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"},
{"organization_id":1,"agreement_id":6,"item_id":1,"from_installment":0,"until_installment":null,"quantity":4,"days_to_expire":31,"receiver_member_id":6,"receiver_household_id":null,"chosen_at":"2023-10-06T13:00:00+00:00","chosen_by":"key test"}
]$json$);

insert into agreement_cardholders (organization_id, agreement_id, member_id, position)
overriding system value
select organization_id, agreement_id, member_id, position
from json_populate_recordset(null::agreement_cardholders, $json$[
{"organization_id":1,"agreement_id":1,"member_id":1,"position":0},
{"organization_id":1,"agreement_id":2,"member_id":2,"position":0},
{"organization_id":1,"agreement_id":2,"member_id":3,"position":1},
{"organization_id":1,"agreement_id":3,"member_id":1,"position":0},
{"organization_id":1,"agreement_id":4,"member_id":4,"position":0},
{"organization_id":1,"agreement_id":5,"member_id":5,"position":0},
{"organization_id":1,"agreement_id":6,"member_id":6,"position":0}
]$json$);

insert into agreements (organization_id, id, club_id, buyer_id, primary_member_id, household_id, payment_method_id, offer_id, offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor, tax_rate_ppm, every_count, every_unit, payments, length_unit, length_count, at_end, credit_on_proration, rollover, joined_on, begins_on, expires_on, first_due_on, anchor_day, cadence_from, scheduled_installments, scheduled_through, state, channel, renews_id, signed_at, signed_by)
overriding system value
select organization_id, id, club_id, buyer_id, primary_member_id, household_id, payment_method_id, offer_id, offer_version, term_id, offer_code, offer_title, term_name, currency, dues_minor, tax_rate_ppm, every_count, every_unit, payments, length_unit, length_count, at_end, credit_on_proration, rollover, joined_on, begins_on, expires_on, first_due_on, anchor_day, cadence_from, scheduled_installments, scheduled_through, state, channel, renews_id, signed_at, signed_by
from json_populate_recordset(null::agreements, $json$[
{"organization_id":1,"id":1,"club_id":1,"buyer_id":1,"primary_member_id":1,"household_id":null,"payment_method_id":5,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"},
{"organization_id":1,"id":2,"club_id":1,"buyer_id":2,"primary_member_id":2,"household_id":2,"payment_method_id":2,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"},
{"organization_id":1,"id":3,"club_id":1,"buyer_id":1,"primary_member_id":1,"household_id":null,"payment_method_id":6,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"},
{"organization_id":1,"id":4,"club_id":1,"buyer_id":4,"primary_member_id":4,"household_id":null,"payment_method_id":7,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"},
{"organization_id":1,"id":5,"club_id":1,"buyer_id":5,"primary_member_id":5,"household_id":null,"payment_method_id":8,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"},
{"organization_id":1,"id":6,"club_id":1,"buyer_id":6,"primary_member_id":6,"household_id":null,"payment_method_id":9,"offer_id":1,"offer_version":1,"term_id":2,"offer_code":"GOLD","offer_title":"Gold at Harbor","term_name":"Monthly","currency":"USD","dues_minor":4500,"tax_rate_ppm":80000,"every_count":1,"every_unit":"month","payments":12,"length_unit":"month","length_count":12,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap","joined_on":"2023-10-06","begins_on":"2023-10-06","expires_on":"2024-11-01","first_due_on":"2023-11-01","anchor_day":1,"cadence_from":1,"scheduled_installments":12,"scheduled_through":null,"state":"active","channel":"in_club","renews_id":null,"signed_at":"2023-10-06T13:00:00+00:00","signed_by":"Ana"}
]$json$);

insert into bank_accounts (organization_id, id, member_id, holder_name, holder_kind, routing_number, account_type, number_sealed, last_four, authorization_text, authorized_at, authorized_by, usable_from, closed_at, closed_why, corrected_at, corrected_code)
overriding system value
select organization_id, id, member_id, holder_name, holder_kind, routing_number, account_type, number_sealed, last_four, authorization_text, authorized_at, authorized_by, usable_from, closed_at, closed_why, corrected_at, corrected_code
from json_populate_recordset(null::bank_accounts, $json$[
{"organization_id":1,"id":1,"member_id":1,"holder_name":"Ana","holder_kind":"person","routing_number":"091000019","account_type":"checking","number_sealed":"\\x36d604a1454dbf752cb64e70f5f938f0f8e547e1bc35d384054e9d616ed03e8b8c5ecbf7178f67","last_four":"8901","authorization_text":"The club may draft my dues.","authorized_at":"2023-10-06T13:00:00+00:00","authorized_by":"key test","usable_from":"2023-10-06","closed_at":"2023-10-06T13:00:00+00:00","closed_why":"revoked","corrected_at":null,"corrected_code":null},
{"organization_id":1,"id":2,"member_id":4,"holder_name":"Sent","holder_kind":"person","routing_number":"231380104","account_type":"checking","number_sealed":"\\x6dc946f0eafdbb331d6f1a327f0db8dc7d94817dcb486265c679ecc795d93a072a","last_four":"01","authorization_text":"The club may draft my dues.","authorized_at":"2023-10-06T13:00:00+00:00","authorized_by":"key test","usable_from":"2023-10-06","closed_at":null,"closed_why":null,"corrected_at":null,"corrected_code":null},
{"organization_id":1,"id":3,"member_id":5,"holder_name":"Unsent","holder_kind":"person","routing_number":"231380104","account_type":"checking","number_sealed":"\\x013ceb5721b1daf63d860386bef74bc7962a5172ef4134eefcfe15c89994c199b8","last_four":"02","authorization_text":"The club may draft my dues.","authorized_at":"2023-10-06T13:00:00+00:00","authorized_by":"key test","usable_from":"2023-10-06","closed_at":null,"closed_why":null,"corrected_at":null,"corrected_code":null},
{"organization_id":1,"id":4,"member_id":6,"holder_name":"Promised","holder_kind":"person","routing_number":"231380104","account_type":"checking","number_sealed":"\\x1828ba243ba353f8b886742d6e02c807530ce8d6d1fe5df34272f34b5ffb13c407","last_four":"03","authorization_text":"The club may draft my dues.","authorized_at":"2023-10-06T13:00:00+00:00","authorized_by":"key test","usable_from":"2023-10-06","closed_at":null,"closed_why":null,"corrected_at":null,"corrected_code":null}
]$json$);

insert into bank_companies (organization_id, club_id, company_id, company_name)
overriding system value
select organization_id, club_id, company_id, company_name
from json_populate_recordset(null::bank_companies, $json$[
{"organization_id":1,"club_id":1,"company_id":"1234567890","company_name":"CLUB"}
]$json$);

insert into bank_entries (organization_id, id, key, kind, bank_account_id, club_id, installment_id, amount_minor, booked_at, file_id, trace_number, returned_code, returned_at)
overriding system value
select organization_id, id, key, kind, bank_account_id, club_id, installment_id, amount_minor, booked_at, file_id, trace_number, returned_code, returned_at
from json_populate_recordset(null::bank_entries, $json$[
{"organization_id":1,"id":1,"key":"1-31-1","kind":"debit","bank_account_id":1,"club_id":1,"installment_id":31,"amount_minor":540,"booked_at":"2023-10-06T13:00:00+00:00","file_id":1,"trace_number":"091000010000001","returned_code":null,"returned_at":null},
{"organization_id":1,"id":2,"key":"1-32-1","kind":"debit","bank_account_id":1,"club_id":1,"installment_id":32,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00","file_id":1,"trace_number":"091000010000002","returned_code":null,"returned_at":null},
{"organization_id":1,"id":3,"key":"1-33-1","kind":"debit","bank_account_id":1,"club_id":1,"installment_id":33,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00","file_id":1,"trace_number":"091000010000003","returned_code":null,"returned_at":null},
{"organization_id":1,"id":4,"key":"1-52-1","kind":"debit","bank_account_id":2,"club_id":1,"installment_id":52,"amount_minor":540,"booked_at":"2023-10-06T13:00:00+00:00","file_id":2,"trace_number":"091000010000004","returned_code":null,"returned_at":null},
{"organization_id":1,"id":5,"key":"1-53-1","kind":"debit","bank_account_id":2,"club_id":1,"installment_id":53,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00","file_id":2,"trace_number":"091000010000005","returned_code":null,"returned_at":null},
{"organization_id":1,"id":6,"key":"1-54-1","kind":"debit","bank_account_id":2,"club_id":1,"installment_id":54,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00","file_id":2,"trace_number":"091000010000006","returned_code":null,"returned_at":null},
{"organization_id":1,"id":7,"key":"1-67-1","kind":"debit","bank_account_id":3,"club_id":1,"installment_id":67,"amount_minor":540,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":8,"key":"1-68-1","kind":"debit","bank_account_id":3,"club_id":1,"installment_id":68,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":9,"key":"1-69-1","kind":"debit","bank_account_id":3,"club_id":1,"installment_id":69,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":10,"key":"1-82-1","kind":"debit","bank_account_id":4,"club_id":1,"installment_id":82,"amount_minor":540,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":11,"key":"1-83-1","kind":"debit","bank_account_id":4,"club_id":1,"installment_id":83,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":12,"key":"1-84-1","kind":"debit","bank_account_id":4,"club_id":1,"installment_id":84,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null},
{"organization_id":1,"id":13,"key":"1-r2","kind":"credit","bank_account_id":4,"club_id":1,"installment_id":null,"amount_minor":100,"booked_at":"2023-10-06T13:00:00+00:00","file_id":null,"trace_number":null,"returned_code":null,"returned_at":null}
]$json$);

insert into bank_file_downloads (organization_id, file_id, taken_at, taken_by)
overriding system value
select organization_id, file_id, taken_at, taken_by
from json_populate_recordset(null::bank_file_downloads, $json$[
{"organization_id":1,"file_id":1,"taken_at":"2023-10-06T13:00:00+00:00","taken_by":"key test"}
]$json$);

insert into bank_files (organization_id, id, made_at, made_by, file_day, id_modifier, effective_on, entries, debit_minor, credit_minor, sha256, content_sealed)
overriding system value
select organization_id, id, made_at, made_by, file_day, id_modifier, effective_on, entries, debit_minor, credit_minor, sha256, content_sealed
from json_populate_recordset(null::bank_files, $json$[
{"organization_id":1,"id":1,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","file_day":"2023-10-06","id_modifier":"A","effective_on":"2023-10-10","entries":3,"debit_minor":5696,"credit_minor":0,"sha256":"4c17a786c22704bf9407d13b34d1c3d1640a0a4808ef722448388aa8dd557cea","content_sealed":"\\xe79fe050a4b11c63f14e0e6bb5bec56d7d80a6bd8bb38186849ac24c71ae682eed77c6dadb264203933249e6a91bb18beccc108c35c5650e5b5b3703fe25b086e433b9e009cfabdf7bdfcca052673a48ef532e762ed175f6cd323806d40d687e7195cbf68c7ea8d88f71b2db4d391a6e114815b35a3e52cc239e39f3c72f9f43ea4c1d4c41a2fdaa8085da85e9b561b3306a41a335aa82aaa87cd0a36eefac4d6a1e37d52fff45aeb7d216661bb66769875428fc64e50fc6e554c459920a7cbd78b4f1b8147171f12038e19aa88797de3b999a7f872ba616da7a94fd829927366ebb53166554e2cd9979a73d61f1306d22ba2937a8e7a7494eb5c34d5928f97da21ff9ae0a4e109de49a14d78d54ecb10607f4d486a86301b8b220f071e958b3c116442695cf86cf15076c5782df88286da2cbaae9ed0006fb2906b2dc4bfd7813683da3b1ab91d98f43d79708cc5edd57d9b79a3b05af007c2ca8fc3d763c071df91ee2111096e68887bee1a22b8eff2d34ee36d7d273b80b99c0ed9d73a59d8d27dde69b6f36cae433e512d4aa02284464caed9cf856e462ecb63674193c63ff2ec97bdaaf5b12f6076b69de33e63880dea117b90174e48122a71599a092d40200314ecb188b50f0a2f1f6d51efc5b7c460bbbd4412efe8daf9e91459f0b7fc5ddd2c15241fb575484b4c39635cdd786e37e29a400ea254b1e085d2f6f7a196ef9527fac76272cadab00f43afecb449f36fc51a281379c0cad69da35541eecd1d7763a10fc6cf1a80dbcaddc75545dfb1260d87793f434103f7e8a45c7bad4cba86577f4c548ed3de0b74c02b627427c6bcab635b2b37a1694bb97bdfcc6468ccd99e0802d041099f7546217792468a1eae5b098f5bf46fa928950c01b8b19f70a9e9a589f49fb6ef564e1fcfbc6c228162d8ec88b0535eda36a75a6591dd499fe6b8523bb0d2ceee13ac51f5289d3d4c26f5daea1bc15217fe8f93c601c2ebd2c92a852657bfbd9213e9d6828b0b966ef77ceb3478355d5866f8a2493363686962f480f677f37321e31378089db5458325cfdc5cfb05101cb6961c20cd3a0b6b11d8d8f0e0db706152c93def5a1539be94473c5a5c1fa024db7aefd4c57178b1cdb65d8868378241c88d9d2a8342513333dd50551892bc1ed9859658cf822ddde0c4f3b95a08876217122fe7f40ef8409e9cf2d24da2783e44452f5a55e42bc8413d06eee7c8196f55316dc2ad3e3b3d7dea2ead7e97625c47b94f4d54f9b2d3e2bda4920a3ccf062c97ca9f7f4f5940b95b06f064e5f770b62a9c3cfd967ba06071ff784432e9e9f7c76bc5395dfe02eb21da1764818ea57a1bd8c909aee11fb19ff5267071cab1cd1e30edd321abb88"},
{"organization_id":1,"id":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","file_day":"2023-10-06","id_modifier":"B","effective_on":"2023-10-10","entries":3,"debit_minor":5696,"credit_minor":0,"sha256":"b41ff0ca5cff2bce65b5ba2ca558b46d3791c3292e940aa90ef8a141cd0b4b87","content_sealed":"\\xba69e5c2b416a6b7ee8c3cd8ac0d4446d9a2b004293c23dd3d82f26221f4a5a59441f03837ee93f04cf746241cded9b02efc298fdcee0a06f36b57dff0e93c01043cd995c07582d85f3c03b29a13491dd39ab7434b177741534cdb1e4834b54caf25d293364f693f3a242c734ea6869e8ad868f980270dfdf2b71e8f339d124db2ee4cb0165bf1339eeccbf51c76b9ab3ded7873be17360555cdaea8f8d7607e145f416fa4df03f96a5a41ac8844aa9f2d73dda95f81c440ea8e3c1d9e11de2c6eff634db582b587eeb4be0e058f2db80c82d60cb86b6537335b8dc9198a9c4b6e2c6bb0ca467d9c42e0f5692baff0756815dfc9f8c61c96e71e8e47f167b45a5911e593e53aa54ab6d693b33333f109477478d6ccf9e501911ab30e8804eade68252b419aa09b3cc50c0da0c29b2167478ba946c3b4bdf2053f3fd990d53fae51010d16bac8bc67b7265ff1c57c7dabfd1babcf083615baad5354af8694fc55de8baf2a78b317a62f2e4224214fe9b8996ecf83cfdda520cedda8beec7333913dcdb6546857532baa02179c34db8979f50a5e6dae22af41d96a051da6f4c107a867f03270e7140cc3dee3c4119d1adf6d2513053c5da7a51dcb46335e217e050568c1615165cb4e324cf84241927d469444a6bfbab7516c39334fda1d44789b9e4e4b81bb881581630c60fa688a7a6a1e95fd6f0156fac395e9106fcc48fcc92e15b2c28d95484190a977f45a70d9b6cc84c865df494c0828e4ac3ef50411970cedbd50313cacfcffa62bc8862b0c44ba67741c07387bce0443ee674abb12721a26774f43097cb4b7c2db825547c36c4c706e4eda5856492628c3e1acc3c915f27cc5d5be00bf6cb8b43ca93478fd49f89531fdf0cb57b4524bc7fbdca00366858c0f6ae328bbb25082e1fc08f331b402347455d9bc85b92d101602db4f86cad423a80d794d5b65cf7f10d7534cfe2fe098e3085cc7b5c5d2065e41f2d9e36278d94430414f085bb14ace2784d8dded699fecaafff4cc8d5eddd9dc767f1a5d25d6806780f3f8a65620f3b5e597dc706626e0e088638127f483e5a4217faf75d551e965e20caf70de2a2ec1403bbdf37a2af421a579ec75ae92cc889a88dc4f613955e236668d52df6f99e4ffb2c88d854c240b596aeec348dca141e898f60e8c430599bd3e3c763a073305fadf97ca35d692a8580cbf84fa13112a34e237d46e0270cd6938e5aa425218741d935b2514c0c1cf2eec5f00eb150651c193b21057f8c517ae9eebb60cd78ace9a2800909fc50957a1f41654ca4813a544662f534f03369bf779d5252d0ad1b3586d65a5b0321c597e43b4b979b400ddade9258af18d1822a313ef2b8e23f2cf97a569253a33"}
]$json$);

insert into bank_return_files (organization_id, id, name, sha256, received_at, received_by, summary)
overriding system value
select organization_id, id, name, sha256, received_at, received_by, summary
from json_populate_recordset(null::bank_return_files, $json$[
{"organization_id":1,"id":1,"name":"returns.txt","sha256":"b939833174f13f7a567c3650a7a7e1ee1788e2da4590d05a85d0d3fd6840fdb7","received_at":"2023-10-06T13:00:00+00:00","received_by":"key test","summary":{"known": 0, "others": 0, "applied": 0, "changes": 0, "returns": 1, "unmatched": 1, "needsALook": 0, "returnedMinor": 0}}
]$json$);

insert into bank_return_line_notes (organization_id, file_id, position, note, noted_at, noted_by)
overriding system value
select organization_id, file_id, position, note, noted_at, noted_by
from json_populate_recordset(null::bank_return_line_notes, $json$[
{"organization_id":1,"file_id":1,"position":1,"note":"Asked the bank","noted_at":"2023-10-06T13:00:00+00:00","noted_by":"key test"}
]$json$);

insert into bank_return_lines (organization_id, file_id, position, line, kind, code, original_trace, amount_minor, entry_id, outcome, says)
overriding system value
select organization_id, file_id, position, line, kind, code, original_trace, amount_minor, entry_id, outcome, says
from json_populate_recordset(null::bank_return_lines, $json$[
{"organization_id":1,"file_id":1,"position":1,"line":3,"kind":"return","code":"R01","original_trace":"091000019999999","amount_minor":540,"entry_id":null,"outcome":"unmatched","says":"No draft of ours has this trace number."}
]$json$);

insert into bank_senders (organization_id, immediate_destination, immediate_destination_name, immediate_origin, immediate_origin_name, originating_routing, reference_code, time_zone, cut_off, lead_banking_days, sends_prenotes, next_sequence, changed_at, changed_by)
overriding system value
select organization_id, immediate_destination, immediate_destination_name, immediate_origin, immediate_origin_name, originating_routing, reference_code, time_zone, cut_off, lead_banking_days, sends_prenotes, next_sequence, changed_at, changed_by
from json_populate_recordset(null::bank_senders, $json$[
{"organization_id":1,"immediate_destination":"091000019","immediate_destination_name":"A BANK","immediate_origin":"1234567890","immediate_origin_name":"CLUBS","originating_routing":"091000019","reference_code":null,"time_zone":"America/New_York","cut_off":"16:30","lead_banking_days":1,"sends_prenotes":false,"next_sequence":7,"changed_at":"2023-10-06T13:00:00+00:00","changed_by":"key test"}
]$json$);

insert into bookings (organization_id, id, event_id, member_id, state, cost, is_promise, is_walk_in, waits_since, told_unfunded_at, booked_at, booked_by, closed_at, closed_by, told_unpaid_at)
overriding system value
select organization_id, id, event_id, member_id, state, cost, is_promise, is_walk_in, waits_since, told_unfunded_at, booked_at, booked_by, closed_at, closed_by, told_unpaid_at
from json_populate_recordset(null::bookings, $json$[
{"organization_id":1,"id":1,"event_id":7,"member_id":1,"state":"cancelled","cost":1,"is_promise":false,"is_walk_in":false,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"key test","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test","told_unpaid_at":null},
{"organization_id":1,"id":2,"event_id":7,"member_id":2,"state":"checked_in","cost":1,"is_promise":false,"is_walk_in":true,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"key test","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test","told_unpaid_at":null},
{"organization_id":1,"id":3,"event_id":8,"member_id":1,"state":"booked","cost":1,"is_promise":false,"is_walk_in":false,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"key test","closed_at":null,"closed_by":null,"told_unpaid_at":null},
{"organization_id":1,"id":4,"event_id":8,"member_id":3,"state":"cancelled","cost":1,"is_promise":false,"is_walk_in":false,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"key test","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test","told_unpaid_at":null},
{"organization_id":1,"id":7,"event_id":10,"member_id":3,"state":"cancelled","cost":1,"is_promise":false,"is_walk_in":false,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"key test","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test","told_unpaid_at":null},
{"organization_id":1,"id":8,"event_id":11,"member_id":3,"state":"cancelled","cost":1,"is_promise":false,"is_walk_in":false,"waits_since":null,"told_unfunded_at":null,"booked_at":"2023-10-06T13:00:00+00:00","booked_by":"Cleo, by their link","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"Cleo, by their link","told_unpaid_at":null}
]$json$);

insert into cardholder_numbers (organization_id, buyer_id, member_id, running)
overriding system value
select organization_id, buyer_id, member_id, running
from json_populate_recordset(null::cardholder_numbers, $json$[
{"organization_id":1,"buyer_id":2,"member_id":3,"running":1}
]$json$);

insert into closed_days (organization_id, club_id, day, reason)
overriding system value
select organization_id, club_id, day, reason
from json_populate_recordset(null::closed_days, $json$[
{"organization_id":1,"club_id":1,"day":"2023-12-25","reason":"Christmas"},
{"organization_id":1,"club_id":1,"day":"2023-12-26","reason":"Christmas"}
]$json$);

insert into clubs (organization_id, id, name, time_zone, currency, retry_days, created_at, ach_credit, ach_settlement_days, owed_sessions, hold_when_past_due_days, refund_limit_minor, quiet_on_retries, statement_after_ladder, reserve_at_booking, promise_bookings, cancel_hours, booking_closes_hours, booking_opens_days, pin_at_check_in)
overriding system value
select organization_id, id, name, time_zone, currency, retry_days, created_at, ach_credit, ach_settlement_days, owed_sessions, hold_when_past_due_days, refund_limit_minor, quiet_on_retries, statement_after_ladder, reserve_at_booking, promise_bookings, cancel_hours, booking_closes_hours, booking_opens_days, pin_at_check_in
from json_populate_recordset(null::clubs, $json$[
{"organization_id":1,"id":1,"name":"Harbor","time_zone":"America/New_York","currency":"USD","retry_days":[3,7,10],"created_at":"2023-10-06T13:00:00+00:00","ach_credit":"provisional","ach_settlement_days":5,"owed_sessions":"next_grant","hold_when_past_due_days":null,"refund_limit_minor":null,"quiet_on_retries":false,"statement_after_ladder":false,"reserve_at_booking":true,"promise_bookings":false,"cancel_hours":0,"booking_closes_hours":0,"booking_opens_days":null,"pin_at_check_in":false},
{"organization_id":1,"id":2,"name":"Uptown East","time_zone":"America/New_York","currency":"USD","retry_days":[2],"created_at":"2023-10-06T13:00:00+00:00","ach_credit":"provisional","ach_settlement_days":5,"owed_sessions":"next_grant","hold_when_past_due_days":null,"refund_limit_minor":null,"quiet_on_retries":false,"statement_after_ladder":false,"reserve_at_booking":true,"promise_bookings":false,"cancel_hours":0,"booking_closes_hours":0,"booking_opens_days":null,"pin_at_check_in":false}
]$json$);

insert into disputes (organization_id, id, installment_id, attempt_no, amount_minor, reason, reference, opened_at, opened_by, outcome, closed_at, closed_by)
overriding system value
select organization_id, id, installment_id, attempt_no, amount_minor, reason, reference, opened_at, opened_by, outcome, closed_at, closed_by
from json_populate_recordset(null::disputes, $json$[
{"organization_id":1,"id":1,"installment_id":2,"attempt_no":1,"amount_minor":1080,"reason":"Not recognized","reference":null,"opened_at":"2023-10-06T13:00:00+00:00","opened_by":"key test","outcome":"won","closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test"}
]$json$);

insert into dues_notices (organization_id, id, installment_id, attempt_no, kind, noted_at, outcome, told_at)
overriding system value
select organization_id, id, installment_id, attempt_no, kind, noted_at, outcome, told_at
from json_populate_recordset(null::dues_notices, $json$[
{"organization_id":1,"id":1,"installment_id":3,"attempt_no":1,"kind":"returned","noted_at":"2023-10-06T13:00:00+00:00","outcome":null,"told_at":null},
{"organization_id":1,"id":2,"installment_id":3,"attempt_no":2,"kind":"paid","noted_at":"2023-10-06T13:00:00+00:00","outcome":null,"told_at":null}
]$json$);

insert into dues_run_batches (organization_id, run_id, number, club_id, after_day, after_id, last_day, last_id, asked_at, done_at, summary)
overriding system value
select organization_id, run_id, number, club_id, after_day, after_id, last_day, last_id, asked_at, done_at, summary
from json_populate_recordset(null::dues_run_batches, $json$[
{"organization_id":1,"run_id":1,"number":1,"club_id":1,"after_day":null,"after_id":null,"last_day":"2023-11-01","last_id":4,"asked_at":"2023-10-06T13:00:00+00:00","done_at":"2023-10-06T13:00:00+00:00","summary":{"asked": {"count": 1, "amountMinor": 4860}, "waiting": {"count": 0, "amountMinor": 0}, "credited": [{"grants": 1, "itemId": 1, "sessions": 4}], "declined": [], "collected": {"count": 1, "amountMinor": 4860}, "onTheirWay": {"count": 0, "amountMinor": 0}}}
]$json$);

insert into dues_runs (organization_id, id, through, club_ids, state, started_at, started_by, in_background, finished_at, expected_count, stop_asked_at, stop_asked_by, worked_milliseconds)
overriding system value
select organization_id, id, through, club_ids, state, started_at, started_by, in_background, finished_at, expected_count, stop_asked_at, stop_asked_by, worked_milliseconds
from json_populate_recordset(null::dues_runs, $json$[
{"organization_id":1,"id":1,"through":"2023-11-30","club_ids":[1],"state":"finished","started_at":"2023-10-06T13:00:00+00:00","started_by":"key test","in_background":true,"finished_at":"2023-10-06T13:00:00+00:00","expected_count":null,"stop_asked_at":null,"stop_asked_by":null,"worked_milliseconds":67},
{"organization_id":1,"id":2,"through":null,"club_ids":[1],"state":"finished","started_at":"2023-10-06T13:00:00+00:00","started_by":"key test","in_background":true,"finished_at":"2023-10-06T13:00:00+00:00","expected_count":null,"stop_asked_at":null,"stop_asked_by":null,"worked_milliseconds":57}
]$json$);

insert into equipment (organization_id, id, club_id, name, name_folded, slots, is_active)
overriding system value
select organization_id, id, club_id, name, name_folded, slots, is_active
from json_populate_recordset(null::equipment, $json$[
{"organization_id":1,"id":1,"club_id":1,"name":"Bikes of Harbor","name_folded":"bikes of harbor","slots":14,"is_active":true}
]$json$);

insert into event_categories (organization_id, id, name, name_folded, is_member_visible, is_active)
overriding system value
select organization_id, id, name, name_folded, is_member_visible, is_active
from json_populate_recordset(null::event_categories, $json$[
{"organization_id":1,"id":1,"name":"Group classes at Harbor","name_folded":"group classes at harbor","is_member_visible":true,"is_active":true}
]$json$);

insert into event_equipment (organization_id, event_id, equipment_id, slot_no, starts_at, ends_at)
overriding system value
select organization_id, event_id, equipment_id, slot_no, starts_at, ends_at
from json_populate_recordset(null::event_equipment, $json$[
{"organization_id":1,"event_id":1,"equipment_id":1,"slot_no":1,"starts_at":"2023-10-31T22:30:00+00:00","ends_at":"2023-10-31T23:45:00+00:00"},
{"organization_id":1,"event_id":1,"equipment_id":1,"slot_no":2,"starts_at":"2023-10-31T22:30:00+00:00","ends_at":"2023-10-31T23:45:00+00:00"},
{"organization_id":1,"event_id":2,"equipment_id":1,"slot_no":1,"starts_at":"2023-11-02T22:30:00+00:00","ends_at":"2023-11-02T23:45:00+00:00"},
{"organization_id":1,"event_id":2,"equipment_id":1,"slot_no":2,"starts_at":"2023-11-02T22:30:00+00:00","ends_at":"2023-11-02T23:45:00+00:00"},
{"organization_id":1,"event_id":3,"equipment_id":1,"slot_no":1,"starts_at":"2023-11-07T23:30:00+00:00","ends_at":"2023-11-08T00:45:00+00:00"},
{"organization_id":1,"event_id":3,"equipment_id":1,"slot_no":2,"starts_at":"2023-11-07T23:30:00+00:00","ends_at":"2023-11-08T00:45:00+00:00"},
{"organization_id":1,"event_id":4,"equipment_id":1,"slot_no":2,"starts_at":"2023-11-09T23:30:00+00:00","ends_at":"2023-11-10T00:45:00+00:00"},
{"organization_id":1,"event_id":4,"equipment_id":1,"slot_no":1,"starts_at":"2023-11-09T23:30:00+00:00","ends_at":"2023-11-10T00:45:00+00:00"},
{"organization_id":1,"event_id":5,"equipment_id":1,"slot_no":1,"starts_at":"2023-11-14T23:30:00+00:00","ends_at":"2023-11-15T00:45:00+00:00"},
{"organization_id":1,"event_id":5,"equipment_id":1,"slot_no":2,"starts_at":"2023-11-14T23:30:00+00:00","ends_at":"2023-11-15T00:45:00+00:00"},
{"organization_id":1,"event_id":6,"equipment_id":1,"slot_no":2,"starts_at":"2023-11-16T23:30:00+00:00","ends_at":"2023-11-17T00:45:00+00:00"},
{"organization_id":1,"event_id":6,"equipment_id":1,"slot_no":1,"starts_at":"2023-11-16T23:30:00+00:00","ends_at":"2023-11-17T00:45:00+00:00"},
{"organization_id":1,"event_id":7,"equipment_id":1,"slot_no":1,"starts_at":"2023-10-06T13:02:00+00:00","ends_at":"2023-10-06T14:02:00+00:00"},
{"organization_id":1,"event_id":7,"equipment_id":1,"slot_no":2,"starts_at":"2023-10-06T13:02:00+00:00","ends_at":"2023-10-06T14:02:00+00:00"}
]$json$);

insert into event_series (organization_id, id, club_id, event_type_id, rule, first_day, minute_of_day, minutes, room_id, trainer_id, capacity, has_waitlist, note, written_through, made_at, made_by, ended_at)
overriding system value
select organization_id, id, club_id, event_type_id, rule, first_day, minute_of_day, minutes, room_id, trainer_id, capacity, has_waitlist, note, written_through, made_at, made_by, ended_at
from json_populate_recordset(null::event_series, $json$[
{"organization_id":1,"id":1,"club_id":1,"event_type_id":1,"rule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20231030","first_day":"2023-10-31","minute_of_day":1080,"minutes":60,"room_id":1,"trainer_id":1,"capacity":14,"has_waitlist":true,"note":null,"written_through":"2024-02-20","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","ended_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":2,"club_id":1,"event_type_id":1,"rule":"FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20231116","first_day":"2023-10-31","minute_of_day":1110,"minutes":75,"room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"note":null,"written_through":"2024-02-20","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","ended_at":null}
]$json$);

insert into event_type_items (organization_id, event_type_id, item_id)
overriding system value
select organization_id, event_type_id, item_id
from json_populate_recordset(null::event_type_items, $json$[
{"organization_id":1,"event_type_id":1,"item_id":1},
{"organization_id":1,"event_type_id":2,"item_id":1}
]$json$);

insert into event_types (organization_id, id, category_id, name, name_folded, kind, colour, minutes, cost, capacity, has_waitlist, buffer_minutes, cancel_hours, booking_closes_hours, booking_opens_days, commission_kind, commission_minor, commission_percent, is_active)
overriding system value
select organization_id, id, category_id, name, name_folded, kind, colour, minutes, cost, capacity, has_waitlist, buffer_minutes, cancel_hours, booking_closes_hours, booking_opens_days, commission_kind, commission_minor, commission_percent, is_active
from json_populate_recordset(null::event_types, $json$[
{"organization_id":1,"id":1,"category_id":1,"name":"Yoga hour at Harbor","name_folded":"yoga hour at harbor","kind":"standard","colour":"#1f7a6d","minutes":60,"cost":1,"capacity":14,"has_waitlist":true,"buffer_minutes":0,"cancel_hours":null,"booking_closes_hours":null,"booking_opens_days":null,"commission_kind":"none","commission_minor":0,"commission_percent":0,"is_active":true},
{"organization_id":1,"id":2,"category_id":1,"name":"Hour with a trainer of Harbor","name_folded":"hour with a trainer of harbor","kind":"personal_training","colour":"#1f7a6d","minutes":60,"cost":1,"capacity":1,"has_waitlist":false,"buffer_minutes":0,"cancel_hours":null,"booking_closes_hours":null,"booking_opens_days":null,"commission_kind":"none","commission_minor":0,"commission_percent":0,"is_active":true}
]$json$);

insert into events (organization_id, id, club_id, event_type_id, series_id, series_day, starts_at, ends_at, busy_until, day, room_id, trainer_id, capacity, has_waitlist, cost, taken, waiting, state, note, cancelled_at, cancelled_by, cancel_reason, version, made_at, made_by)
overriding system value
select organization_id, id, club_id, event_type_id, series_id, series_day, starts_at, ends_at, busy_until, day, room_id, trainer_id, capacity, has_waitlist, cost, taken, waiting, state, note, cancelled_at, cancelled_by, cancel_reason, version, made_at, made_by
from json_populate_recordset(null::events, $json$[
{"organization_id":1,"id":1,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-10-31","starts_at":"2023-10-31T22:30:00+00:00","ends_at":"2023-10-31T23:45:00+00:00","busy_until":"2023-10-31T23:45:00+00:00","day":"2023-10-31","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":2,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-11-02","starts_at":"2023-11-02T22:30:00+00:00","ends_at":"2023-11-02T23:45:00+00:00","busy_until":"2023-11-02T23:45:00+00:00","day":"2023-11-02","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":3,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-11-07","starts_at":"2023-11-07T23:30:00+00:00","ends_at":"2023-11-08T00:45:00+00:00","busy_until":"2023-11-08T00:45:00+00:00","day":"2023-11-07","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":4,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-11-09","starts_at":"2023-11-09T23:30:00+00:00","ends_at":"2023-11-10T00:45:00+00:00","busy_until":"2023-11-10T00:45:00+00:00","day":"2023-11-09","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":5,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-11-14","starts_at":"2023-11-14T23:30:00+00:00","ends_at":"2023-11-15T00:45:00+00:00","busy_until":"2023-11-15T00:45:00+00:00","day":"2023-11-14","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":6,"club_id":1,"event_type_id":1,"series_id":2,"series_day":"2023-11-16","starts_at":"2023-11-16T23:30:00+00:00","ends_at":"2023-11-17T00:45:00+00:00","busy_until":"2023-11-17T00:45:00+00:00","day":"2023-11-16","room_id":1,"trainer_id":1,"capacity":20,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":7,"club_id":1,"event_type_id":1,"series_id":null,"series_day":null,"starts_at":"2023-10-06T13:02:00+00:00","ends_at":"2023-10-06T14:02:00+00:00","busy_until":"2023-10-06T14:02:00+00:00","day":"2023-10-06","room_id":1,"trainer_id":1,"capacity":14,"has_waitlist":true,"cost":1,"taken":1,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":1,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":8,"club_id":1,"event_type_id":1,"series_id":null,"series_day":null,"starts_at":"2023-10-20T13:00:00+00:00","ends_at":"2023-10-20T14:00:00+00:00","busy_until":"2023-10-20T14:00:00+00:00","day":"2023-10-20","room_id":null,"trainer_id":null,"capacity":14,"has_waitlist":true,"cost":1,"taken":1,"waiting":0,"state":"scheduled","note":null,"cancelled_at":null,"cancelled_by":null,"cancel_reason":null,"version":1,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":10,"club_id":1,"event_type_id":2,"series_id":null,"series_day":null,"starts_at":"2023-10-10T15:00:00+00:00","ends_at":"2023-10-10T16:00:00+00:00","busy_until":"2023-10-10T16:00:00+00:00","day":"2023-10-10","room_id":null,"trainer_id":1,"capacity":1,"has_waitlist":false,"cost":1,"taken":0,"waiting":0,"state":"cancelled","note":null,"cancelled_at":"2023-10-06T13:00:00+00:00","cancelled_by":"key test","cancel_reason":null,"version":3,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":11,"club_id":1,"event_type_id":2,"series_id":null,"series_day":null,"starts_at":"2023-10-17T15:00:00+00:00","ends_at":"2023-10-17T16:00:00+00:00","busy_until":"2023-10-17T16:00:00+00:00","day":"2023-10-17","room_id":null,"trainer_id":1,"capacity":1,"has_waitlist":false,"cost":1,"taken":0,"waiting":0,"state":"cancelled","note":null,"cancelled_at":"2023-10-06T13:00:00+00:00","cancelled_by":"Cleo, by their link","cancel_reason":null,"version":3,"made_at":"2023-10-06T13:00:00+00:00","made_by":"Cleo, by their link"},
{"organization_id":1,"id":12,"club_id":1,"event_type_id":1,"series_id":null,"series_day":null,"starts_at":"2023-10-21T13:00:00+00:00","ends_at":"2023-10-21T14:00:00+00:00","busy_until":"2023-10-21T14:00:00+00:00","day":"2023-10-21","room_id":1,"trainer_id":1,"capacity":14,"has_waitlist":true,"cost":1,"taken":0,"waiting":0,"state":"cancelled","note":null,"cancelled_at":"2023-10-06T13:00:00+00:00","cancelled_by":"key test","cancel_reason":"Heating broken","version":2,"made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"}
]$json$);

insert into household_members (organization_id, household_id, member_id)
overriding system value
select organization_id, household_id, member_id
from json_populate_recordset(null::household_members, $json$[
{"organization_id":1,"household_id":1,"member_id":1},
{"organization_id":1,"household_id":1,"member_id":2},
{"organization_id":1,"household_id":2,"member_id":2},
{"organization_id":1,"household_id":2,"member_id":3}
]$json$);

insert into households (organization_id, id, name, created_at)
overriding system value
select organization_id, id, name, created_at
from json_populate_recordset(null::households, $json$[
{"organization_id":1,"id":1,"name":"Harbor Street 12","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":2,"name":"ben of Harbor","created_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into installments (organization_id, id, agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, paid_minor, state, collect_on, first_attempt_on, attempts, declines, collected_on, credit_part, credit_whole, final_on, credit_on, came_back, refunded_minor, rounds, holds_sessions, owed_again_since, add_on_id, add_on_sessions)
overriding system value
select organization_id, id, agreement_id, club_id, kind, sequence, due_on, amount_minor, tax_minor, paid_minor, state, collect_on, first_attempt_on, attempts, declines, collected_on, credit_part, credit_whole, final_on, credit_on, came_back, refunded_minor, rounds, holds_sessions, owed_again_since, add_on_id, add_on_sessions
from json_populate_recordset(null::installments, $json$[
{"organization_id":1,"id":1,"agreement_id":1,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":1,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":2,"agreement_id":1,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":3,"agreement_id":1,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":"2023-10-06","attempts":2,"declines":1,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":2,"holds_sessions":false,"owed_again_since":"2023-10-06","add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":4,"agreement_id":1,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":4860,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":5,"agreement_id":1,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-12-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":6,"agreement_id":1,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-01-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":7,"agreement_id":1,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-02-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":8,"agreement_id":1,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-03-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":9,"agreement_id":1,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-04-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":10,"agreement_id":1,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-05-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":11,"agreement_id":1,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-06-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":12,"agreement_id":1,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-07-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":13,"agreement_id":1,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-08-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":14,"agreement_id":1,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-09-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":15,"agreement_id":1,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-10-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":16,"agreement_id":2,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":17,"agreement_id":2,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":18,"agreement_id":2,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":19,"agreement_id":2,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":100,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":20,"agreement_id":2,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":21,"agreement_id":2,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"waived","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":22,"agreement_id":2,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":4860,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":2,"declines":1,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":23,"agreement_id":2,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":24,"agreement_id":2,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":25,"agreement_id":2,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":26,"agreement_id":2,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":27,"agreement_id":2,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":28,"agreement_id":2,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":29,"agreement_id":2,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":30,"agreement_id":2,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":31,"agreement_id":3,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":32,"agreement_id":3,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":33,"agreement_id":3,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":34,"agreement_id":3,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-11-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":35,"agreement_id":3,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-12-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":36,"agreement_id":3,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-01-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":37,"agreement_id":3,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-02-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":38,"agreement_id":3,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-03-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":39,"agreement_id":3,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-04-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":40,"agreement_id":3,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-05-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":41,"agreement_id":3,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-06-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":42,"agreement_id":3,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-07-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":43,"agreement_id":3,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-08-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":44,"agreement_id":3,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-09-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":45,"agreement_id":3,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-10-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":46,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":1,"due_on":"2023-10-10","amount_minor":6000,"tax_minor":480,"paid_minor":0,"state":"skipped","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":1,"add_on_sessions":3},
{"organization_id":1,"id":47,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":2,"due_on":"2023-11-10","amount_minor":6000,"tax_minor":480,"paid_minor":0,"state":"skipped","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":1,"add_on_sessions":3},
{"organization_id":1,"id":48,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":3,"due_on":"2023-12-10","amount_minor":6000,"tax_minor":480,"paid_minor":0,"state":"skipped","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":1,"add_on_sessions":2},
{"organization_id":1,"id":49,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":4,"due_on":"2024-01-10","amount_minor":6000,"tax_minor":480,"paid_minor":0,"state":"skipped","collect_on":null,"first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":1,"add_on_sessions":2},
{"organization_id":1,"id":50,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":5,"due_on":"2023-10-10","amount_minor":0,"tax_minor":0,"paid_minor":0,"state":"scheduled","collect_on":"2023-10-10","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":2,"add_on_sessions":5},
{"organization_id":1,"id":51,"agreement_id":1,"club_id":1,"kind":"add_on","sequence":6,"due_on":"2023-11-10","amount_minor":0,"tax_minor":0,"paid_minor":0,"state":"scheduled","collect_on":"2023-11-10","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":2,"add_on_sessions":5},
{"organization_id":1,"id":52,"agreement_id":4,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":53,"agreement_id":4,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":54,"agreement_id":4,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":55,"agreement_id":4,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-11-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":56,"agreement_id":4,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-12-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":57,"agreement_id":4,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-01-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":58,"agreement_id":4,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-02-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":59,"agreement_id":4,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-03-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":60,"agreement_id":4,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-04-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":61,"agreement_id":4,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-05-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":62,"agreement_id":4,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-06-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":63,"agreement_id":4,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-07-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":64,"agreement_id":4,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-08-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":65,"agreement_id":4,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-09-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":66,"agreement_id":4,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-10-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":67,"agreement_id":5,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":68,"agreement_id":5,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":69,"agreement_id":5,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":70,"agreement_id":5,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-11-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":71,"agreement_id":5,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-12-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":72,"agreement_id":5,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-01-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":73,"agreement_id":5,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-02-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":74,"agreement_id":5,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-03-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":75,"agreement_id":5,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-04-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":76,"agreement_id":5,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-05-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":77,"agreement_id":5,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-06-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":78,"agreement_id":5,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-07-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":79,"agreement_id":5,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-08-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":80,"agreement_id":5,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-09-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":81,"agreement_id":5,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-10-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":82,"agreement_id":6,"club_id":1,"kind":"enrollment_fee","sequence":0,"due_on":"2023-10-06","amount_minor":500,"tax_minor":40,"paid_minor":540,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":100,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":83,"agreement_id":6,"club_id":1,"kind":"down_payment","sequence":0,"due_on":"2023-10-06","amount_minor":1000,"tax_minor":80,"paid_minor":1080,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":null,"credit_whole":null,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":84,"agreement_id":6,"club_id":1,"kind":"proration","sequence":0,"due_on":"2023-10-06","amount_minor":3774,"tax_minor":302,"paid_minor":4076,"state":"collected","collect_on":null,"first_attempt_on":null,"attempts":1,"declines":0,"collected_on":"2023-10-06","credit_part":26,"credit_whole":31,"final_on":"infinity","credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":85,"agreement_id":6,"club_id":1,"kind":"dues","sequence":1,"due_on":"2023-11-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-11-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":86,"agreement_id":6,"club_id":1,"kind":"dues","sequence":2,"due_on":"2023-12-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2023-12-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":87,"agreement_id":6,"club_id":1,"kind":"dues","sequence":3,"due_on":"2024-01-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-01-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":88,"agreement_id":6,"club_id":1,"kind":"dues","sequence":4,"due_on":"2024-02-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-02-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":89,"agreement_id":6,"club_id":1,"kind":"dues","sequence":5,"due_on":"2024-03-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-03-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":90,"agreement_id":6,"club_id":1,"kind":"dues","sequence":6,"due_on":"2024-04-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-04-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":91,"agreement_id":6,"club_id":1,"kind":"dues","sequence":7,"due_on":"2024-05-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-05-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":92,"agreement_id":6,"club_id":1,"kind":"dues","sequence":8,"due_on":"2024-06-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-06-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":93,"agreement_id":6,"club_id":1,"kind":"dues","sequence":9,"due_on":"2024-07-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-07-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":94,"agreement_id":6,"club_id":1,"kind":"dues","sequence":10,"due_on":"2024-08-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-08-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":95,"agreement_id":6,"club_id":1,"kind":"dues","sequence":11,"due_on":"2024-09-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-09-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null},
{"organization_id":1,"id":96,"agreement_id":6,"club_id":1,"kind":"dues","sequence":12,"due_on":"2024-10-01","amount_minor":4500,"tax_minor":360,"paid_minor":0,"state":"scheduled","collect_on":"2024-10-01","first_attempt_on":null,"attempts":0,"declines":0,"collected_on":null,"credit_part":null,"credit_whole":null,"final_on":null,"credit_on":null,"came_back":null,"refunded_minor":0,"rounds":1,"holds_sessions":false,"owed_again_since":null,"add_on_id":null,"add_on_sessions":null}
]$json$);

insert into inventory_items (organization_id, id, type, name, name_folded, active, short_name, bucket_type, pack_quantity, days_to_expire, notional_value_minor, currency, created_at)
overriding system value
select organization_id, id, type, name, name_folded, active, short_name, bucket_type, pack_quantity, days_to_expire, notional_value_minor, currency, created_at
from json_populate_recordset(null::inventory_items, $json$[
{"organization_id":1,"id":1,"type":"scheduler_bucket","name":"Yoga at Harbor","name_folded":"yoga at harbor","active":true,"short_name":"Yoga","bucket_type":"standard","pack_quantity":1,"days_to_expire":0,"notional_value_minor":1200,"currency":"USD","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":2,"type":"scheduler_bucket","name":"Spin at Harbor","name_folded":"spin at harbor","active":true,"short_name":"Spinning","bucket_type":"standard","pack_quantity":1,"days_to_expire":0,"notional_value_minor":1200,"currency":"USD","created_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into loose_money (organization_id, id, kind, installment_id, attempt_no, refund_id, amount_minor, reference, code, found_at, booked_as, closed_at, closed_by, note)
overriding system value
select organization_id, id, kind, installment_id, attempt_no, refund_id, amount_minor, reference, code, found_at, booked_as, closed_at, closed_by, note
from json_populate_recordset(null::loose_money, $json$[
{"organization_id":1,"id":1,"kind":"late_payment","installment_id":22,"attempt_no":1,"refund_id":null,"amount_minor":4860,"reference":"pi_late","code":null,"found_at":"2023-10-06T13:00:00+00:00","booked_as":null,"closed_at":"2023-10-06T13:00:00+00:00","closed_by":"key test","note":"Given back at the processor"}
]$json$);

insert into member_notes (organization_id, id, member_id, text, written_at, written_by)
overriding system value
select organization_id, id, member_id, text, written_at, written_by
from json_populate_recordset(null::member_notes, $json$[
{"organization_id":1,"id":1,"member_id":1,"text":"Prefers the morning classes","written_at":"2023-10-06T13:00:00+00:00","written_by":"key test"}
]$json$);

insert into member_numbers (organization_id, last_number)
overriding system value
select organization_id, last_number
from json_populate_recordset(null::member_numbers, $json$[
{"organization_id":1,"last_number":1006}
]$json$);

insert into member_photos (organization_id, member_id, media_type, bytes, sha256, taken_at, taken_by)
overriding system value
select organization_id, member_id, media_type, bytes, sha256, taken_at, taken_by
from json_populate_recordset(null::member_photos, $json$[
{"organization_id":1,"member_id":1,"media_type":"image/webp","bytes":"\\x524946462600000057454250565038201a0000005001009d012a0800080002c04c25a40000000000d63725400000","sha256":"239fb7027ddd2c7429a18e99aabfd0e423093774a65eda3fd3cb052e2eff06e7","taken_at":"2023-10-06T13:00:00+00:00","taken_by":"key test"},
{"organization_id":1,"member_id":2,"media_type":"image/webp","bytes":"\\x524946462600000057454250565038201a0000005001009d012a0800080002c04c25a40000000000d63725400000","sha256":"239fb7027ddd2c7429a18e99aabfd0e423093774a65eda3fd3cb052e2eff06e7","taken_at":"2023-10-06T13:00:00+00:00","taken_by":"key test"},
{"organization_id":1,"member_id":3,"media_type":"image/webp","bytes":"\\x524946462600000057454250565038201a0000005001009d012a0800080002c04c25a40000000000d63725400000","sha256":"239fb7027ddd2c7429a18e99aabfd0e423093774a65eda3fd3cb052e2eff06e7","taken_at":"2023-10-06T13:00:00+00:00","taken_by":"key test"}
]$json$);

insert into member_words (organization_id, word, sort_name, member_id)
overriding system value
select organization_id, word, sort_name, member_id
from json_populate_recordset(null::member_words, $json$[
{"organization_id":1,"word":"0100","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"0100","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"1001","sort_name":"","member_id":1},
{"organization_id":1,"word":"1002","sort_name":"","member_id":2},
{"organization_id":1,"word":"100201","sort_name":"","member_id":3},
{"organization_id":1,"word":"1003","sort_name":"","member_id":3},
{"organization_id":1,"word":"1004","sort_name":"","member_id":4},
{"organization_id":1,"word":"1005","sort_name":"","member_id":5},
{"organization_id":1,"word":"1006","sort_name":"","member_id":6},
{"organization_id":1,"word":"5550100","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"5550100","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"ana","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"ana@example.com","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"ben","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"ben@example.com","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"cleo","sort_name":"cleo","member_id":3},
{"organization_id":1,"word":"cleo@example.com","sort_name":"cleo","member_id":3},
{"organization_id":1,"word":"harbor","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"harbor","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"of","sort_name":"ana of harbor","member_id":1},
{"organization_id":1,"word":"of","sort_name":"ben of harbor","member_id":2},
{"organization_id":1,"word":"promised","sort_name":"promised","member_id":6},
{"organization_id":1,"word":"sent","sort_name":"sent","member_id":4},
{"organization_id":1,"word":"unsent","sort_name":"unsent","member_id":5}
]$json$);

insert into members (organization_id, id, club_id, name, email, phone, created_at, account_number, card_code, sort_name, photo_version)
overriding system value
select organization_id, id, club_id, name, email, phone, created_at, account_number, card_code, sort_name, photo_version
from json_populate_recordset(null::members, $json$[
{"organization_id":1,"id":1,"club_id":1,"name":"ana of Harbor","email":"ana@example.com","phone":"555 0100","created_at":"2023-10-06T13:00:00+00:00","account_number":1001,"card_code":null,"sort_name":"ana of harbor","photo_version":"239fb7027ddd2c74"},
{"organization_id":1,"id":2,"club_id":1,"name":"ben of Harbor","email":"ben@example.com","phone":"555 0100","created_at":"2023-10-06T13:00:00+00:00","account_number":1002,"card_code":null,"sort_name":"ben of harbor","photo_version":"239fb7027ddd2c74"},
{"organization_id":1,"id":3,"club_id":1,"name":"Cleo","email":"cleo@example.com","phone":null,"created_at":"2023-10-06T13:00:00+00:00","account_number":1003,"card_code":null,"sort_name":"cleo","photo_version":"239fb7027ddd2c74"},
{"organization_id":1,"id":4,"club_id":1,"name":"Sent","email":null,"phone":null,"created_at":"2023-10-06T13:00:00+00:00","account_number":1004,"card_code":null,"sort_name":"sent","photo_version":null},
{"organization_id":1,"id":5,"club_id":1,"name":"Unsent","email":null,"phone":null,"created_at":"2023-10-06T13:00:00+00:00","account_number":1005,"card_code":null,"sort_name":"unsent","photo_version":null},
{"organization_id":1,"id":6,"club_id":1,"name":"Promised","email":null,"phone":null,"created_at":"2023-10-06T13:00:00+00:00","account_number":1006,"card_code":null,"sort_name":"promised","photo_version":null}
]$json$);

insert into offer_session_buckets (organization_id, offer_id, version, item_id, position, required)
overriding system value
select organization_id, offer_id, version, item_id, position, required
from json_populate_recordset(null::offer_session_buckets, $json$[
{"organization_id":1,"offer_id":1,"version":1,"item_id":1,"position":1,"required":true},
{"organization_id":1,"offer_id":1,"version":1,"item_id":2,"position":2,"required":false},
{"organization_id":1,"offer_id":2,"version":1,"item_id":1,"position":1,"required":true},
{"organization_id":1,"offer_id":2,"version":1,"item_id":2,"position":2,"required":false},
{"organization_id":1,"offer_id":3,"version":1,"item_id":1,"position":1,"required":true},
{"organization_id":1,"offer_id":3,"version":1,"item_id":2,"position":2,"required":false}
]$json$);

insert into offer_versions (organization_id, offer_id, version, published_at, published_by, title, offer_group, short_description, long_description, terms_in_club, terms_online, length_unit, length_count, club_access, max_additional_cardholders, signature_required, fixed_begin_date, begin_date_offset_days, in_club, in_club_from, in_club_to, online, online_from, online_to, currency, min_session_buckets, max_session_buckets)
overriding system value
select organization_id, offer_id, version, published_at, published_by, title, offer_group, short_description, long_description, terms_in_club, terms_online, length_unit, length_count, club_access, max_additional_cardholders, signature_required, fixed_begin_date, begin_date_offset_days, in_club, in_club_from, in_club_to, online, online_from, online_to, currency, min_session_buckets, max_session_buckets
from json_populate_recordset(null::offer_versions, $json$[
{"organization_id":1,"offer_id":1,"version":1,"published_at":"2023-10-06T13:00:00+00:00","published_by":"key test","title":"Gold at Harbor","offer_group":"","short_description":"","long_description":"","terms_in_club":"","terms_online":"","length_unit":"month","length_count":12,"club_access":"single","max_additional_cardholders":2,"signature_required":true,"fixed_begin_date":null,"begin_date_offset_days":null,"in_club":true,"in_club_from":null,"in_club_to":null,"online":false,"online_from":null,"online_to":null,"currency":"USD","min_session_buckets":1,"max_session_buckets":2},
{"organization_id":1,"offer_id":2,"version":1,"published_at":"2023-10-06T13:00:00+00:00","published_by":"key test","title":"Gold at Harbor","offer_group":"","short_description":"","long_description":"","terms_in_club":"","terms_online":"","length_unit":"month","length_count":12,"club_access":"single","max_additional_cardholders":2,"signature_required":true,"fixed_begin_date":null,"begin_date_offset_days":null,"in_club":true,"in_club_from":null,"in_club_to":null,"online":false,"online_from":null,"online_to":null,"currency":"USD","min_session_buckets":1,"max_session_buckets":2},
{"organization_id":1,"offer_id":3,"version":1,"published_at":null,"published_by":null,"title":"Gold at Harbor","offer_group":"","short_description":"","long_description":"","terms_in_club":"","terms_online":"","length_unit":"month","length_count":12,"club_access":"single","max_additional_cardholders":2,"signature_required":true,"fixed_begin_date":null,"begin_date_offset_days":null,"in_club":true,"in_club_from":null,"in_club_to":null,"online":false,"online_from":null,"online_to":null,"currency":"USD","min_session_buckets":1,"max_session_buckets":2}
]$json$);

insert into offers (organization_id, id, code, code_folded, status, published_version, draft_version, draft_revision, created_at)
overriding system value
select organization_id, id, code, code_folded, status, published_version, draft_version, draft_revision, created_at
from json_populate_recordset(null::offers, $json$[
{"organization_id":1,"id":1,"code":"GOLD","code_folded":"GOLD","status":"active","published_version":1,"draft_version":null,"draft_revision":4,"created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":2,"code":"GOLD2","code_folded":"GOLD2","status":"retired","published_version":1,"draft_version":null,"draft_revision":2,"created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":3,"code":"DRAFT","code_folded":"DRAFT","status":"draft","published_version":null,"draft_version":1,"draft_revision":1,"created_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into opening_hours (organization_id, club_id, weekday, from_minute, until_minute)
overriding system value
select organization_id, club_id, weekday, from_minute, until_minute
from json_populate_recordset(null::opening_hours, $json$[
{"organization_id":1,"club_id":1,"weekday":1,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":2,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":3,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":4,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":5,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":6,"from_minute":360,"until_minute":1320},
{"organization_id":1,"club_id":1,"weekday":7,"from_minute":360,"until_minute":1320}
]$json$);

insert into organizations (organization_id, name, sandbox, scenario, sandbox_now, created_at)
overriding system value
select organization_id, name, sandbox, scenario, sandbox_now, created_at
from json_populate_recordset(null::organizations, $json$[
{"organization_id":1,"name":"Harbor","sandbox":true,"scenario":false,"sandbox_now":"2023-10-06T13:00:00+00:00","created_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into owed_entries (organization_id, owed_id, entry_no, kind, change, recorded_at, actor, reason, cause_kind, cause_id)
overriding system value
select organization_id, owed_id, entry_no, kind, change, recorded_at, actor, reason, cause_kind, cause_id
from json_populate_recordset(null::owed_entries, $json$[
{"organization_id":1,"owed_id":1,"entry_no":1,"kind":"owe","change":2,"recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"R01: Sent back","cause_kind":"payment_reversal","cause_id":2},
{"organization_id":1,"owed_id":1,"entry_no":2,"kind":"forgive","change":-2,"recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"A new start","cause_kind":"member","cause_id":1}
]$json$);

insert into owed_sessions (organization_id, id, club_id, member_id, household_id, item_id, grant_id, quantity, open, arose_at, cause_kind, cause_id)
overriding system value
select organization_id, id, club_id, member_id, household_id, item_id, grant_id, quantity, open, arose_at, cause_kind, cause_id
from json_populate_recordset(null::owed_sessions, $json$[
{"organization_id":1,"id":1,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"grant_id":1,"quantity":2,"open":0,"arose_at":"2023-10-06T13:00:00+00:00","cause_kind":"payment_reversal","cause_id":2}
]$json$);

insert into payment_attempts (organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by, run_id, given_once)
overriding system value
select organization_id, installment_id, attempt_no, channel, token, amount_minor, asked_at, asked_by, run_id, given_once
from json_populate_recordset(null::payment_attempts, $json$[
{"organization_id":1,"installment_id":1,"attempt_no":1,"channel":"simulated","token":"sim_1","amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":2,"attempt_no":1,"channel":"simulated","token":"sim_1","amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":3,"attempt_no":1,"channel":"simulated","token":"sim_1","amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":3,"attempt_no":2,"channel":"cash","token":null,"amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":4,"attempt_no":1,"channel":"simulated","token":"sim_1","amount_minor":4860,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"dues run 1","run_id":1,"given_once":false},
{"organization_id":1,"installment_id":16,"attempt_no":1,"channel":"cash","token":null,"amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":17,"attempt_no":1,"channel":"cash","token":null,"amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":18,"attempt_no":1,"channel":"cash","token":null,"amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":19,"attempt_no":1,"channel":"cash","token":null,"amount_minor":100,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":21,"attempt_no":1,"channel":"waiver","token":null,"amount_minor":0,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":22,"attempt_no":1,"channel":"simulated","token":"sim_declines_hard_link_22","amount_minor":4860,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"payment link","run_id":null,"given_once":true},
{"organization_id":1,"installment_id":22,"attempt_no":2,"channel":"simulated","token":"sim_approves_link_22","amount_minor":4860,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"payment link","run_id":null,"given_once":true},
{"organization_id":1,"installment_id":31,"attempt_no":1,"channel":"ach","token":"bank_1","amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":32,"attempt_no":1,"channel":"ach","token":"bank_1","amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":33,"attempt_no":1,"channel":"ach","token":"bank_1","amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":52,"attempt_no":1,"channel":"ach","token":"bank_2","amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":53,"attempt_no":1,"channel":"ach","token":"bank_2","amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":54,"attempt_no":1,"channel":"ach","token":"bank_2","amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":67,"attempt_no":1,"channel":"ach","token":"bank_3","amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":68,"attempt_no":1,"channel":"ach","token":"bank_3","amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":69,"attempt_no":1,"channel":"ach","token":"bank_3","amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":82,"attempt_no":1,"channel":"ach","token":"bank_4","amount_minor":540,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":83,"attempt_no":1,"channel":"ach","token":"bank_4","amount_minor":1080,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false},
{"organization_id":1,"installment_id":84,"attempt_no":1,"channel":"ach","token":"bank_4","amount_minor":4076,"asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test","run_id":null,"given_once":false}
]$json$);

insert into payment_methods (organization_id, id, member_id, kind, processor, token, label, created_at)
overriding system value
select organization_id, id, member_id, kind, processor, token, label, created_at
from json_populate_recordset(null::payment_methods, $json$[
{"organization_id":1,"id":1,"member_id":1,"kind":"card","processor":"simulated","token":"sim_1","label":"Card","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":2,"member_id":2,"kind":"cash","processor":null,"token":null,"label":"Cash","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":3,"member_id":1,"kind":"card","processor":"simulated","token":"sim_1","label":"Card","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":4,"member_id":1,"kind":"card","processor":"stripe","token":"stripe_pm_3","label":"Card","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":5,"member_id":1,"kind":"card","processor":"simulated","token":"sim_1","label":"Card","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":6,"member_id":1,"kind":"bank_account","processor":"ach","token":"bank_1","label":"Bank account","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":7,"member_id":4,"kind":"bank_account","processor":"ach","token":"bank_2","label":"Bank account","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":8,"member_id":5,"kind":"bank_account","processor":"ach","token":"bank_3","label":"Bank account","created_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"id":9,"member_id":6,"kind":"bank_account","processor":"ach","token":"bank_4","label":"Bank account","created_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into payment_results (organization_id, installment_id, attempt_no, outcome, amount_minor, decline_code, reference, answered_at, declined_run_id, final_on, credit_on)
overriding system value
select organization_id, installment_id, attempt_no, outcome, amount_minor, decline_code, reference, answered_at, declined_run_id, final_on, credit_on
from json_populate_recordset(null::payment_results, $json$[
{"organization_id":1,"installment_id":1,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":"sim-1-1-1","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":2,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":"sim-1-2-1","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":3,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":"sim-1-3-1","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":3,"attempt_no":2,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":4,"attempt_no":1,"outcome":"paid","amount_minor":4860,"decline_code":null,"reference":"sim-1-4-1","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":16,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":17,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":18,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":19,"attempt_no":1,"outcome":"paid","amount_minor":100,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":21,"attempt_no":1,"outcome":"waived","amount_minor":0,"decline_code":null,"reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":22,"attempt_no":1,"outcome":"declined","amount_minor":0,"decline_code":"closed_account","reference":null,"answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":22,"attempt_no":2,"outcome":"paid","amount_minor":4860,"decline_code":null,"reference":"sim-1-22-2","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":null,"credit_on":null},
{"organization_id":1,"installment_id":31,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":"ach-1","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":32,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":"ach-2","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":33,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":"ach-3","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":52,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":"ach-4","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":53,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":"ach-5","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":54,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":"ach-6","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":67,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":"ach-7","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":68,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":"ach-8","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":69,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":"ach-9","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":82,"attempt_no":1,"outcome":"paid","amount_minor":540,"decline_code":null,"reference":"ach-10","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":83,"attempt_no":1,"outcome":"paid","amount_minor":1080,"decline_code":null,"reference":"ach-11","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null},
{"organization_id":1,"installment_id":84,"attempt_no":1,"outcome":"paid","amount_minor":4076,"decline_code":null,"reference":"ach-12","answered_at":"2023-10-06T13:00:00+00:00","declined_run_id":null,"final_on":"infinity","credit_on":null}
]$json$);

insert into payment_reversals (organization_id, id, installment_id, attempt_no, kind, refund_id, amount_minor, code, reason, recorded_at, actor)
overriding system value
select organization_id, id, installment_id, attempt_no, kind, refund_id, amount_minor, code, reason, recorded_at, actor
from json_populate_recordset(null::payment_reversals, $json$[
{"organization_id":1,"id":1,"installment_id":1,"attempt_no":1,"kind":"refund","refund_id":1,"amount_minor":1,"code":null,"reason":"Kindness","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test"},
{"organization_id":1,"id":2,"installment_id":3,"attempt_no":1,"kind":"return","refund_id":null,"amount_minor":4076,"code":"R01","reason":"Sent back","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test"},
{"organization_id":1,"id":3,"installment_id":82,"attempt_no":1,"kind":"refund","refund_id":2,"amount_minor":100,"code":null,"reason":"Kind","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test"}
]$json$);

insert into payment_term_sessions (organization_id, term_id, item_id, quantity, days_to_expire)
overriding system value
select organization_id, term_id, item_id, quantity, days_to_expire
from json_populate_recordset(null::payment_term_sessions, $json$[
{"organization_id":1,"term_id":2,"item_id":1,"quantity":4,"days_to_expire":31},
{"organization_id":1,"term_id":2,"item_id":2,"quantity":2,"days_to_expire":0},
{"organization_id":1,"term_id":3,"item_id":1,"quantity":4,"days_to_expire":31},
{"organization_id":1,"term_id":3,"item_id":2,"quantity":2,"days_to_expire":0},
{"organization_id":1,"term_id":4,"item_id":1,"quantity":4,"days_to_expire":31},
{"organization_id":1,"term_id":4,"item_id":2,"quantity":2,"days_to_expire":0}
]$json$);

insert into payment_terms (organization_id, id, offer_id, version, position, name, dues_minor, every_count, every_unit, payments, down_payment_minor, enrollment_fee_minor, tax_rate_ppm, timing_kind, timing_day, timing_date, timing_offset_days, min_dues_minor, min_payments, at_end, credit_on_proration, rollover)
overriding system value
select organization_id, id, offer_id, version, position, name, dues_minor, every_count, every_unit, payments, down_payment_minor, enrollment_fee_minor, tax_rate_ppm, timing_kind, timing_day, timing_date, timing_offset_days, min_dues_minor, min_payments, at_end, credit_on_proration, rollover
from json_populate_recordset(null::payment_terms, $json$[
{"organization_id":1,"id":2,"offer_id":1,"version":1,"position":0,"name":"Monthly","dues_minor":4900,"every_count":1,"every_unit":"month","payments":12,"down_payment_minor":1000,"enrollment_fee_minor":500,"tax_rate_ppm":80000,"timing_kind":"first_full_payment_day","timing_day":1,"timing_date":null,"timing_offset_days":null,"min_dues_minor":3900,"min_payments":6,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap"},
{"organization_id":1,"id":3,"offer_id":2,"version":1,"position":0,"name":"Monthly","dues_minor":4900,"every_count":1,"every_unit":"month","payments":12,"down_payment_minor":1000,"enrollment_fee_minor":500,"tax_rate_ppm":80000,"timing_kind":"first_full_payment_day","timing_day":1,"timing_date":null,"timing_offset_days":null,"min_dues_minor":3900,"min_payments":6,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap"},
{"organization_id":1,"id":4,"offer_id":3,"version":1,"position":0,"name":"Monthly","dues_minor":4900,"every_count":1,"every_unit":"month","payments":12,"down_payment_minor":1000,"enrollment_fee_minor":500,"tax_rate_ppm":80000,"timing_kind":"first_full_payment_day","timing_day":1,"timing_date":null,"timing_offset_days":null,"min_dues_minor":3900,"min_payments":6,"at_end":"expire","credit_on_proration":"prorated","rollover":"overlap"}
]$json$);

insert into refund_results (organization_id, refund_id, outcome, code, reference, answered_at)
overriding system value
select organization_id, refund_id, outcome, code, reference, answered_at
from json_populate_recordset(null::refund_results, $json$[
{"organization_id":1,"refund_id":1,"outcome":"paid","code":null,"reference":"sim-1-r1","answered_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"refund_id":2,"outcome":"paid","code":null,"reference":"ach-13","answered_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into refunds (organization_id, id, installment_id, attempt_no, amount_minor, method, reason, asked_at, asked_by)
overriding system value
select organization_id, id, installment_id, attempt_no, amount_minor, method, reason, asked_at, asked_by
from json_populate_recordset(null::refunds, $json$[
{"organization_id":1,"id":1,"installment_id":1,"attempt_no":1,"amount_minor":1,"method":"original","reason":"Kindness","asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test"},
{"organization_id":1,"id":2,"installment_id":82,"attempt_no":1,"amount_minor":100,"method":"original","reason":"Kind","asked_at":"2023-10-06T13:00:00+00:00","asked_by":"key test"}
]$json$);

insert into rooms (organization_id, id, club_id, name, name_folded, is_active)
overriding system value
select organization_id, id, club_id, name, name_folded, is_active
from json_populate_recordset(null::rooms, $json$[
{"organization_id":1,"id":1,"club_id":1,"name":"Studio A of Harbor","name_folded":"studio a of harbor","is_active":true}
]$json$);

insert into sent_drafts (organization_id, installment_id, attempt_no, final_on)
overriding system value
select organization_id, installment_id, attempt_no, final_on
from json_populate_recordset(null::sent_drafts, $json$[
{"organization_id":1,"installment_id":31,"attempt_no":1,"final_on":"2023-10-17"},
{"organization_id":1,"installment_id":32,"attempt_no":1,"final_on":"2023-10-17"},
{"organization_id":1,"installment_id":33,"attempt_no":1,"final_on":"2023-10-17"},
{"organization_id":1,"installment_id":52,"attempt_no":1,"final_on":"2023-10-17"},
{"organization_id":1,"installment_id":53,"attempt_no":1,"final_on":"2023-10-17"},
{"organization_id":1,"installment_id":54,"attempt_no":1,"final_on":"2023-10-17"}
]$json$);

insert into series_equipment (organization_id, series_id, equipment_id, slots)
overriding system value
select organization_id, series_id, equipment_id, slots
from json_populate_recordset(null::series_equipment, $json$[
{"organization_id":1,"series_id":1,"equipment_id":1,"slots":2},
{"organization_id":1,"series_id":2,"equipment_id":1,"slots":2}
]$json$);

insert into session_adjustments (organization_id, id, club_id, member_id, item_id, quantity, reason, made_at, made_by)
overriding system value
select organization_id, id, club_id, member_id, item_id, quantity, reason, made_at, made_by
from json_populate_recordset(null::session_adjustments, $json$[
{"organization_id":1,"id":1,"club_id":1,"member_id":1,"item_id":2,"quantity":5,"reason":"A gift","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":2,"club_id":1,"member_id":1,"item_id":1,"quantity":4,"reason":"A gift","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":3,"club_id":1,"member_id":1,"item_id":2,"quantity":-1,"reason":"A mistake","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":4,"club_id":1,"member_id":1,"item_id":1,"quantity":6,"reason":"For classes","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":5,"club_id":1,"member_id":2,"item_id":1,"quantity":6,"reason":"For classes","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"},
{"organization_id":1,"id":6,"club_id":1,"member_id":3,"item_id":1,"quantity":6,"reason":"For classes","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test"}
]$json$);

insert into session_entries (organization_id, grant_id, entry_no, kind, change, reserved_change, last_day, effective_at, recorded_at, actor, reason, cause_kind, cause_id, seal)
overriding system value
select organization_id, grant_id, entry_no, kind, change, reserved_change, last_day, effective_at, recorded_at, actor, reason, cause_kind, cause_id, seal
from json_populate_recordset(null::session_entries, $json$[
{"organization_id":1,"grant_id":1,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":3,"seal":"\\x7dee23f0bd3e4cd0696d560ef30f63f38823803d82d72da88f1e917476e5601d"},
{"organization_id":1,"grant_id":1,"entry_no":2,"kind":"use","change":-1,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"walk-in","cause_kind":"use","cause_id":1,"seal":"\\x1a52c63cce83eed5ff3d5e481fca9cc2f15048c8ef371a36a200cccaf2cfe9eb"},
{"organization_id":1,"grant_id":1,"entry_no":3,"kind":"use","change":-2,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"use","cause_id":2,"seal":"\\x37db043cd791945c4b02c97acad6c1d399e30db2ac61667f37c21886fd2df308"},
{"organization_id":1,"grant_id":1,"entry_no":4,"kind":"restore","change":1,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"use","cause_id":1,"seal":"\\x40bb1c86db54d5471d410f04fb2f9b362759e041cc695d114f99ad8626987934"},
{"organization_id":1,"grant_id":1,"entry_no":5,"kind":"reverse","change":-1,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"R01: Sent back","cause_kind":"payment_reversal","cause_id":2,"seal":"\\xeb7ec214b6e047417715a5cb3b978c6521713470bf31116c0e784d93e9baf8c9"},
{"organization_id":1,"grant_id":2,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":3,"seal":"\\x21004b4e58534b209b13d711044c429fc3f70163f47fcaacb1a5a0c6127a1d62"},
{"organization_id":1,"grant_id":2,"entry_no":2,"kind":"adjust","change":-1,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"A mistake","cause_kind":"adjustment","cause_id":3,"seal":"\\xae52689e292b51b117819dab0e80f4479d4e7766a7524e7027042bc722b42c45"},
{"organization_id":1,"grant_id":2,"entry_no":3,"kind":"reverse","change":-1,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"R01: Sent back","cause_kind":"payment_reversal","cause_id":2,"seal":"\\x99a374c64ff426c8407a0701d2c626c8adc8f8457b8cd81a97c15d2a3792af39"},
{"organization_id":1,"grant_id":3,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":18,"seal":"\\x5c10b24409e4ffcff2de1b1b83281928e7c93f9e8c7bcc6f751566e12ea635bd"},
{"organization_id":1,"grant_id":3,"entry_no":2,"kind":"use","change":-1,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":2,"seal":"\\x0fbf59e21b0fedeec28e3dfccd210cc1127bb98c576d0c5cbcf4016876fbd229"},
{"organization_id":1,"grant_id":4,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":18,"seal":"\\x5e36f081f4611cf57219ff6c55fa3b170ce27f5654e79f5ecc6251edffb6e67f"},
{"organization_id":1,"grant_id":5,"entry_no":1,"kind":"credit","change":4,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":21,"seal":"\\xed52dd76a1ed1f65eb5419effeb6ce4693823304d86a7667094358b09d5fbce4"},
{"organization_id":1,"grant_id":6,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":21,"seal":"\\xc96ee49c9b4d1b27c702eb14888ab92720b54d8d50e2b4c2445201ffe34dd42a"},
{"organization_id":1,"grant_id":7,"entry_no":1,"kind":"credit","change":4,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"payment link","reason":null,"cause_kind":"installment","cause_id":22,"seal":"\\x037d9b174aeea103fa8d417d6395c062126190b40a4034ad23975a4c9be35cb2"},
{"organization_id":1,"grant_id":8,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"payment link","reason":null,"cause_kind":"installment","cause_id":22,"seal":"\\x45c53bf843bf2559deb38afb76da556ec589e6bed0a27d969dda3f451bf0bc66"},
{"organization_id":1,"grant_id":9,"entry_no":1,"kind":"credit","change":4,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"dues run 1","reason":null,"cause_kind":"installment","cause_id":4,"seal":"\\x7b7f99f33579cb2d500d07dedf43e3da1e46180aeaffb4d3e293c1d5507662dc"},
{"organization_id":1,"grant_id":9,"entry_no":2,"kind":"adjust","change":0,"reserved_change":0,"last_day":"2024-01-31","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Snowed in","cause_kind":"grant","cause_id":9,"seal":"\\x53d94fc854d0336958df74fbcb2aec2f4ba4fc3212731faac540742621ca4510"},
{"organization_id":1,"grant_id":10,"entry_no":1,"kind":"credit","change":5,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"A gift","cause_kind":"adjustment","cause_id":1,"seal":"\\x15d9986b34f562429c33aaef3badabeb7488a5e01a6ea4666b5c812f0cfa2823"},
{"organization_id":1,"grant_id":10,"entry_no":2,"kind":"transfer","change":-2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Friends","cause_kind":"transfer","cause_id":1,"seal":"\\x2da696090647e9f47a19a279d2cc14186bd29c79290c5b7bec06f047301a76f5"},
{"organization_id":1,"grant_id":10,"entry_no":3,"kind":"transfer","change":-1,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Friends","cause_kind":"transfer","cause_id":2,"seal":"\\xd1ba16c5055b6ab6c8aa050dfb8e93c62aee9d1c29b03f9033022142a41b6469"},
{"organization_id":1,"grant_id":10,"entry_no":4,"kind":"transfer","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"transfer undone","cause_kind":"transfer","cause_id":1,"seal":"\\x41246d80aa27b9ee4045e7499a859f9aeaf13866f05e460d489dc9df0f680030"},
{"organization_id":1,"grant_id":11,"entry_no":1,"kind":"credit","change":4,"reserved_change":0,"last_day":"2023-12-24","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"A gift","cause_kind":"adjustment","cause_id":2,"seal":"\\xd8e61d12788a7bfccd1f1b728dcd6a8ffcf7af50cbe209fad168b52af5952b1a"},
{"organization_id":1,"grant_id":12,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":3,"seal":"\\x7dee23f0bd3e4cd0696d560ef30f63f38823803d82d72da88f1e917476e5601d"},
{"organization_id":1,"grant_id":12,"entry_no":2,"kind":"reserve","change":0,"reserved_change":1,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":1,"seal":"\\x1279cba47bde0f3f3c6d2eece5e2aa725685f20bcb385d7ac270ae2b3ea8ebfb"},
{"organization_id":1,"grant_id":12,"entry_no":3,"kind":"release","change":0,"reserved_change":-1,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":1,"seal":"\\x35ae35ceb46320be431ff89614a129073779c78fd57f54cecffc520c967cd2b8"},
{"organization_id":1,"grant_id":12,"entry_no":4,"kind":"use","change":-1,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":1,"seal":"\\xe7637725c459881f64fbc361022c3cee271c8da11a144d4da31781f7b1c5ae84"},
{"organization_id":1,"grant_id":12,"entry_no":5,"kind":"restore","change":1,"reserved_change":1,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":1,"seal":"\\xbf81f5c32a90a0df05904bcbc3257329f74ac4828d6e4d323a080d5a1f371eb0"},
{"organization_id":1,"grant_id":12,"entry_no":6,"kind":"release","change":0,"reserved_change":-1,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":1,"seal":"\\x142a71071424fbabcbc84d42ec6054180bca8a071c550a3d888daec38499c5c2"},
{"organization_id":1,"grant_id":12,"entry_no":7,"kind":"reserve","change":0,"reserved_change":1,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":3,"seal":"\\x7619742a0f77979478e43addeca858afe6243e5a76a63e08fcdc52a058f98601"},
{"organization_id":1,"grant_id":13,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":3,"seal":"\\x21004b4e58534b209b13d711044c429fc3f70163f47fcaacb1a5a0c6127a1d62"},
{"organization_id":1,"grant_id":14,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Friends","cause_kind":"transfer","cause_id":1,"seal":"\\xa01f9b444e3d36f9da7e4897997fac721aa974f02cf953b63557fc8f08abd088"},
{"organization_id":1,"grant_id":14,"entry_no":2,"kind":"transfer","change":-2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"transfer undone","cause_kind":"transfer","cause_id":1,"seal":"\\xfc14a0cac3363e3e27b47f7ecbff316a9aab9750fee5bca444e61b114b813eb5"},
{"organization_id":1,"grant_id":15,"entry_no":1,"kind":"credit","change":1,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Friends","cause_kind":"transfer","cause_id":2,"seal":"\\x06418b55147bc111b4aaa53aa476ab0186703647f18e70f73b5b7b0e883212a4"},
{"organization_id":1,"grant_id":16,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":33,"seal":"\\x4e5477499334d09b7c8b6a781e3049861f9e75b10b01d9905c97104a00b3d812"},
{"organization_id":1,"grant_id":17,"entry_no":1,"kind":"credit","change":6,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"For classes","cause_kind":"adjustment","cause_id":4,"seal":"\\xcd069e727e04bbb79667019ee111fcaab762a96f9a4fe563bbe3029edec63748"},
{"organization_id":1,"grant_id":18,"entry_no":1,"kind":"credit","change":6,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"For classes","cause_kind":"adjustment","cause_id":5,"seal":"\\x7d54388a7ccec03b131f0c697f6ec4c790c5e4a9f8aaa69c5cdda11819e4330b"},
{"organization_id":1,"grant_id":19,"entry_no":1,"kind":"credit","change":6,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"For classes","cause_kind":"adjustment","cause_id":6,"seal":"\\xadf8cdf34ad23af978fbaa9b1ffddd252502139de9e7c243309fc36091ad6ee4"},
{"organization_id":1,"grant_id":19,"entry_no":2,"kind":"reserve","change":0,"reserved_change":1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":4,"seal":"\\x7883a320e88f0ea8320f20c55392eb45076a93e4e8a45d55dc8867f8ac5678e0"},
{"organization_id":1,"grant_id":19,"entry_no":3,"kind":"release","change":0,"reserved_change":-1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":4,"seal":"\\xd2258da996461c1cba82fbdd6e9cb0141d2c2d326618bdeb4250c6b588323959"},
{"organization_id":1,"grant_id":19,"entry_no":4,"kind":"reserve","change":0,"reserved_change":1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":7,"seal":"\\x0de96f74c5c2f6ed91c6708a1178b87277946ff2527cd85641eebf02e57ef7f8"},
{"organization_id":1,"grant_id":19,"entry_no":5,"kind":"release","change":0,"reserved_change":-1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"booking","cause_id":7,"seal":"\\xec079f85f24cb366439c594e5a7660d3071ba10769d31e1e7f540f87482eac5a"},
{"organization_id":1,"grant_id":19,"entry_no":6,"kind":"reserve","change":0,"reserved_change":1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"Cleo, by their link","reason":null,"cause_kind":"booking","cause_id":8,"seal":"\\x3118eab5f155c8e72dda83404761e63dfb64deb8d2e2029e8b727760dd7139d6"},
{"organization_id":1,"grant_id":19,"entry_no":7,"kind":"release","change":0,"reserved_change":-1,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"Cleo, by their link","reason":null,"cause_kind":"booking","cause_id":8,"seal":"\\x8eee2edbcd9ef6b94c2bf6a880ff2e90638115e6da9cd3e69a5e1fda0107dcb4"},
{"organization_id":1,"grant_id":20,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"session_sale","cause_id":1,"seal":"\\xcb2db00c99da33e256b5eec91b504a6685d8a78852ebad631f33b57649f43185"},
{"organization_id":1,"grant_id":20,"entry_no":2,"kind":"reverse","change":-2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":"Paid twice","cause_kind":"sale_void","cause_id":1,"seal":"\\x35776da2270392e5764f917ea24d3abbe2787ddc3f2d09d5ffb47c4d98c51e9f"},
{"organization_id":1,"grant_id":21,"entry_no":1,"kind":"credit","change":2,"reserved_change":0,"last_day":null,"effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"session_sale","cause_id":2,"seal":"\\xfba85a09617e2b2e95371172eef0ee3524b7eb5306aea5c73a75ae149b6539a2"},
{"organization_id":1,"grant_id":22,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":54,"seal":"\\x8bccf19d179e5538ca5424487da1dc8157ba7b325508e2a9825a5b01d39891e7"},
{"organization_id":1,"grant_id":23,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":69,"seal":"\\xeb09068d7ed30cba1dee033e4e5d6d0d35fd7b0eefc62b0c3b6d8f4567ce1384"},
{"organization_id":1,"grant_id":24,"entry_no":1,"kind":"credit","change":3,"reserved_change":0,"last_day":"2023-11-06","effective_at":"2023-10-06T13:00:00+00:00","recorded_at":"2023-10-06T13:00:00+00:00","actor":"key test","reason":null,"cause_kind":"installment","cause_id":84,"seal":"\\xc947adcabb4b7803d3e133e52581d711b71361fdbdb12e10c799cf9a12eb2baf"}
]$json$);

insert into session_final_days (organization_id, source_kind, source_id, final_on)
overriding system value
select organization_id, source_kind, source_id, final_on
from json_populate_recordset(null::session_final_days, $json$[
{"organization_id":1,"source_kind":"installment","source_id":31,"final_on":"2023-10-17"},
{"organization_id":1,"source_kind":"installment","source_id":32,"final_on":"2023-10-17"},
{"organization_id":1,"source_kind":"installment","source_id":33,"final_on":"2023-10-17"},
{"organization_id":1,"source_kind":"installment","source_id":52,"final_on":"2023-10-17"},
{"organization_id":1,"source_kind":"installment","source_id":53,"final_on":"2023-10-17"},
{"organization_id":1,"source_kind":"installment","source_id":54,"final_on":"2023-10-17"}
]$json$);

insert into session_grants (organization_id, id, club_id, member_id, household_id, item_id, quantity, remaining, reserved, entry_count, granted_on, last_day, unit_value_minor, source_kind, source_id, source_round, seal, final_on, holds)
overriding system value
select organization_id, id, club_id, member_id, household_id, item_id, quantity, remaining, reserved, entry_count, granted_on, last_day, unit_value_minor, source_kind, source_id, source_round, seal, final_on, holds
from json_populate_recordset(null::session_grants, $json$[
{"organization_id":1,"id":1,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":3,"remaining":0,"reserved":0,"entry_count":5,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":3,"source_round":1,"seal":"\\xeb7ec214b6e047417715a5cb3b978c6521713470bf31116c0e784d93e9baf8c9","final_on":null,"holds":0},
{"organization_id":1,"id":2,"club_id":1,"member_id":1,"household_id":null,"item_id":2,"quantity":2,"remaining":0,"reserved":0,"entry_count":3,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"installment","source_id":3,"source_round":1,"seal":"\\x99a374c64ff426c8407a0701d2c626c8adc8f8457b8cd81a97c15d2a3792af39","final_on":null,"holds":0},
{"organization_id":1,"id":3,"club_id":1,"member_id":2,"household_id":null,"item_id":1,"quantity":3,"remaining":2,"reserved":0,"entry_count":2,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":18,"source_round":1,"seal":"\\x0fbf59e21b0fedeec28e3dfccd210cc1127bb98c576d0c5cbcf4016876fbd229","final_on":null,"holds":0},
{"organization_id":1,"id":4,"club_id":1,"member_id":2,"household_id":2,"item_id":2,"quantity":2,"remaining":2,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"installment","source_id":18,"source_round":1,"seal":"\\x5e36f081f4611cf57219ff6c55fa3b170ce27f5654e79f5ecc6251edffb6e67f","final_on":null,"holds":0},
{"organization_id":1,"id":5,"club_id":1,"member_id":2,"household_id":null,"item_id":1,"quantity":4,"remaining":4,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":21,"source_round":1,"seal":"\\xed52dd76a1ed1f65eb5419effeb6ce4693823304d86a7667094358b09d5fbce4","final_on":null,"holds":0},
{"organization_id":1,"id":6,"club_id":1,"member_id":2,"household_id":2,"item_id":2,"quantity":2,"remaining":2,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"installment","source_id":21,"source_round":1,"seal":"\\xc96ee49c9b4d1b27c702eb14888ab92720b54d8d50e2b4c2445201ffe34dd42a","final_on":null,"holds":0},
{"organization_id":1,"id":7,"club_id":1,"member_id":2,"household_id":null,"item_id":1,"quantity":4,"remaining":4,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":22,"source_round":1,"seal":"\\x037d9b174aeea103fa8d417d6395c062126190b40a4034ad23975a4c9be35cb2","final_on":null,"holds":0},
{"organization_id":1,"id":8,"club_id":1,"member_id":2,"household_id":2,"item_id":2,"quantity":2,"remaining":2,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"installment","source_id":22,"source_round":1,"seal":"\\x45c53bf843bf2559deb38afb76da556ec589e6bed0a27d969dda3f451bf0bc66","final_on":null,"holds":0},
{"organization_id":1,"id":9,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":4,"remaining":4,"reserved":0,"entry_count":2,"granted_on":"2023-10-06","last_day":"2024-01-31","unit_value_minor":1200,"source_kind":"installment","source_id":4,"source_round":1,"seal":"\\x53d94fc854d0336958df74fbcb2aec2f4ba4fc3212731faac540742621ca4510","final_on":null,"holds":0},
{"organization_id":1,"id":10,"club_id":1,"member_id":1,"household_id":null,"item_id":2,"quantity":5,"remaining":4,"reserved":0,"entry_count":4,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"adjustment","source_id":1,"source_round":1,"seal":"\\x41246d80aa27b9ee4045e7499a859f9aeaf13866f05e460d489dc9df0f680030","final_on":null,"holds":0},
{"organization_id":1,"id":11,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":4,"remaining":4,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-12-24","unit_value_minor":1200,"source_kind":"adjustment","source_id":2,"source_round":1,"seal":"\\xd8e61d12788a7bfccd1f1b728dcd6a8ffcf7af50cbe209fad168b52af5952b1a","final_on":null,"holds":0},
{"organization_id":1,"id":12,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":3,"remaining":3,"reserved":1,"entry_count":7,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":3,"source_round":2,"seal":"\\x7619742a0f77979478e43addeca858afe6243e5a76a63e08fcdc52a058f98601","final_on":null,"holds":0},
{"organization_id":1,"id":13,"club_id":1,"member_id":1,"household_id":null,"item_id":2,"quantity":2,"remaining":2,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"installment","source_id":3,"source_round":2,"seal":"\\x21004b4e58534b209b13d711044c429fc3f70163f47fcaacb1a5a0c6127a1d62","final_on":null,"holds":0},
{"organization_id":1,"id":14,"club_id":1,"member_id":2,"household_id":null,"item_id":2,"quantity":2,"remaining":0,"reserved":0,"entry_count":2,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"transfer","source_id":1,"source_round":1,"seal":"\\xfc14a0cac3363e3e27b47f7ecbff316a9aab9750fee5bca444e61b114b813eb5","final_on":null,"holds":0},
{"organization_id":1,"id":15,"club_id":1,"member_id":2,"household_id":null,"item_id":2,"quantity":1,"remaining":1,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"transfer","source_id":2,"source_round":1,"seal":"\\x06418b55147bc111b4aaa53aa476ab0186703647f18e70f73b5b7b0e883212a4","final_on":null,"holds":0},
{"organization_id":1,"id":16,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":3,"remaining":3,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":33,"source_round":1,"seal":"\\x4e5477499334d09b7c8b6a781e3049861f9e75b10b01d9905c97104a00b3d812","final_on":"infinity","holds":0},
{"organization_id":1,"id":17,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":6,"remaining":6,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"adjustment","source_id":4,"source_round":1,"seal":"\\xcd069e727e04bbb79667019ee111fcaab762a96f9a4fe563bbe3029edec63748","final_on":null,"holds":0},
{"organization_id":1,"id":18,"club_id":1,"member_id":2,"household_id":null,"item_id":1,"quantity":6,"remaining":6,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"adjustment","source_id":5,"source_round":1,"seal":"\\x7d54388a7ccec03b131f0c697f6ec4c790c5e4a9f8aaa69c5cdda11819e4330b","final_on":null,"holds":0},
{"organization_id":1,"id":19,"club_id":1,"member_id":3,"household_id":null,"item_id":1,"quantity":6,"remaining":6,"reserved":0,"entry_count":7,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"adjustment","source_id":6,"source_round":1,"seal":"\\x8eee2edbcd9ef6b94c2bf6a880ff2e90638115e6da9cd3e69a5e1fda0107dcb4","final_on":null,"holds":0},
{"organization_id":1,"id":20,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":2,"remaining":0,"reserved":0,"entry_count":2,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"session_sale","source_id":1,"source_round":1,"seal":"\\x35776da2270392e5764f917ea24d3abbe2787ddc3f2d09d5ffb47c4d98c51e9f","final_on":null,"holds":0},
{"organization_id":1,"id":21,"club_id":1,"member_id":1,"household_id":null,"item_id":1,"quantity":2,"remaining":2,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":null,"unit_value_minor":1200,"source_kind":"session_sale","source_id":2,"source_round":1,"seal":"\\xfba85a09617e2b2e95371172eef0ee3524b7eb5306aea5c73a75ae149b6539a2","final_on":null,"holds":0},
{"organization_id":1,"id":22,"club_id":1,"member_id":4,"household_id":null,"item_id":1,"quantity":3,"remaining":3,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":54,"source_round":1,"seal":"\\x8bccf19d179e5538ca5424487da1dc8157ba7b325508e2a9825a5b01d39891e7","final_on":"infinity","holds":0},
{"organization_id":1,"id":23,"club_id":1,"member_id":5,"household_id":null,"item_id":1,"quantity":3,"remaining":3,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":69,"source_round":1,"seal":"\\xeb09068d7ed30cba1dee033e4e5d6d0d35fd7b0eefc62b0c3b6d8f4567ce1384","final_on":"infinity","holds":0},
{"organization_id":1,"id":24,"club_id":1,"member_id":6,"household_id":null,"item_id":1,"quantity":3,"remaining":3,"reserved":0,"entry_count":1,"granted_on":"2023-10-06","last_day":"2023-11-06","unit_value_minor":1200,"source_kind":"installment","source_id":84,"source_round":1,"seal":"\\xc947adcabb4b7803d3e133e52581d711b71361fdbdb12e10c799cf9a12eb2baf","final_on":"infinity","holds":0}
]$json$);

insert into session_reservations (organization_id, id, grant_id, quantity, cause_kind, cause_id, state)
overriding system value
select organization_id, id, grant_id, quantity, cause_kind, cause_id, state
from json_populate_recordset(null::session_reservations, $json$[
{"organization_id":1,"id":1,"grant_id":12,"quantity":1,"cause_kind":"booking","cause_id":1,"state":"released"},
{"organization_id":1,"id":2,"grant_id":12,"quantity":1,"cause_kind":"booking","cause_id":1,"state":"released"},
{"organization_id":1,"id":3,"grant_id":3,"quantity":1,"cause_kind":"booking","cause_id":2,"state":"used"},
{"organization_id":1,"id":4,"grant_id":12,"quantity":1,"cause_kind":"booking","cause_id":3,"state":"open"},
{"organization_id":1,"id":5,"grant_id":19,"quantity":1,"cause_kind":"booking","cause_id":4,"state":"released"},
{"organization_id":1,"id":8,"grant_id":19,"quantity":1,"cause_kind":"booking","cause_id":7,"state":"released"},
{"organization_id":1,"id":9,"grant_id":19,"quantity":1,"cause_kind":"booking","cause_id":8,"state":"released"}
]$json$);

insert into session_sales (organization_id, id, club_id, member_id, item_id, packs, quantity, price_minor, currency, channel, last_day, sold_on, sold_at, sold_by, voided_at, voided_by, void_reason)
overriding system value
select organization_id, id, club_id, member_id, item_id, packs, quantity, price_minor, currency, channel, last_day, sold_on, sold_at, sold_by, voided_at, voided_by, void_reason
from json_populate_recordset(null::session_sales, $json$[
{"organization_id":1,"id":1,"club_id":1,"member_id":1,"item_id":1,"packs":2,"quantity":2,"price_minor":4000,"currency":"USD","channel":"cash","last_day":null,"sold_on":"2023-10-06","sold_at":"2023-10-06T13:00:00+00:00","sold_by":"key test","voided_at":"2023-10-06T13:00:00+00:00","voided_by":"key test","void_reason":"Paid twice"},
{"organization_id":1,"id":2,"club_id":1,"member_id":1,"item_id":1,"packs":2,"quantity":2,"price_minor":4000,"currency":"USD","channel":"cash","last_day":null,"sold_on":"2023-10-06","sold_at":"2023-10-06T13:00:00+00:00","sold_by":"key test","voided_at":null,"voided_by":null,"void_reason":null}
]$json$);

insert into session_transfers (organization_id, id, from_member_id, to_member_id, item_id, quantity, reason, made_at, made_by, undone_at, undone_by)
overriding system value
select organization_id, id, from_member_id, to_member_id, item_id, quantity, reason, made_at, made_by, undone_at, undone_by
from json_populate_recordset(null::session_transfers, $json$[
{"organization_id":1,"id":1,"from_member_id":1,"to_member_id":2,"item_id":2,"quantity":2,"reason":"Friends","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","undone_at":"2023-10-06T13:00:00+00:00","undone_by":"key test"},
{"organization_id":1,"id":2,"from_member_id":1,"to_member_id":2,"item_id":2,"quantity":1,"reason":"Friends","made_at":"2023-10-06T13:00:00+00:00","made_by":"key test","undone_at":null,"undone_by":null}
]$json$);

insert into session_uses (organization_id, id, club_id, member_id, item_id, quantity, used_at, used_by, note, undone_at, undone_by)
overriding system value
select organization_id, id, club_id, member_id, item_id, quantity, used_at, used_by, note, undone_at, undone_by
from json_populate_recordset(null::session_uses, $json$[
{"organization_id":1,"id":1,"club_id":1,"member_id":1,"item_id":1,"quantity":1,"used_at":"2023-10-06T13:00:00+00:00","used_by":"key test","note":"walk-in","undone_at":"2023-10-06T13:00:00+00:00","undone_by":"key test"},
{"organization_id":1,"id":2,"club_id":1,"member_id":1,"item_id":1,"quantity":2,"used_at":"2023-10-06T13:00:00+00:00","used_by":"key test","note":null,"undone_at":null,"undone_by":null}
]$json$);

insert into simulated_book (organization_id, key, kind, club_id, amount_minor, booked_at)
overriding system value
select organization_id, key, kind, club_id, amount_minor, booked_at
from json_populate_recordset(null::simulated_book, $json$[
{"organization_id":1,"key":"1-1-1","kind":"payment","club_id":1,"amount_minor":540,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-2-1","kind":"dispute","club_id":1,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-2-1","kind":"dispute_won","club_id":1,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-2-1","kind":"payment","club_id":1,"amount_minor":1080,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-22-2","kind":"payment","club_id":1,"amount_minor":4860,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-3-1","kind":"payment","club_id":1,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-3-1","kind":"return","club_id":1,"amount_minor":4076,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-4-1","kind":"payment","club_id":1,"amount_minor":4860,"booked_at":"2023-10-06T13:00:00+00:00"},
{"organization_id":1,"key":"1-r1","kind":"refund","club_id":1,"amount_minor":1,"booked_at":"2023-10-06T13:00:00+00:00"}
]$json$);

insert into simulated_payments (organization_id, key, token, answer, asked_at, callback_at)
overriding system value
select organization_id, key, token, answer, asked_at, callback_at
from json_populate_recordset(null::simulated_payments, $json$[
{"organization_id":1,"key":"1-22-1","token":"sim_declines_hard_link_22","answer":"hard_decline","asked_at":"2023-10-06T13:00:00+00:00","callback_at":null}
]$json$);

insert into trainer_hours (organization_id, id, trainer_id, club_id, weekday, from_minute, until_minute)
overriding system value
select organization_id, id, trainer_id, club_id, weekday, from_minute, until_minute
from json_populate_recordset(null::trainer_hours, $json$[
{"organization_id":1,"id":1,"trainer_id":1,"club_id":1,"weekday":2,"from_minute":540,"until_minute":1020}
]$json$);

insert into trainers (organization_id, id, name, name_folded, email, staff_id, is_active)
overriding system value
select organization_id, id, name, name_folded, email, staff_id, is_active
from json_populate_recordset(null::trainers, $json$[
{"organization_id":1,"id":1,"name":"Tia of Harbor","name_folded":"tia of harbor","email":"tia@example.com","staff_id":null,"is_active":true}
]$json$);

insert into visits (organization_id, id, club_id, member_id, visited_at, noted_at, booking_id, way)
overriding system value
select organization_id, id, club_id, member_id, visited_at, noted_at, booking_id, way
from json_populate_recordset(null::visits, $json$[
{"organization_id":1,"id":2,"club_id":1,"member_id":2,"visited_at":"2023-10-06T13:00:00+00:00","noted_at":"2023-10-06T13:00:00+00:00","booking_id":2,"way":"scan"}
]$json$);

select setval(pg_get_serial_sequence('add_ons', 'id'), (select max(id) from add_ons));
select setval(pg_get_serial_sequence('agreements', 'id'), (select max(id) from agreements));
select setval(pg_get_serial_sequence('bank_accounts', 'id'), (select max(id) from bank_accounts));
select setval(pg_get_serial_sequence('bank_entries', 'id'), (select max(id) from bank_entries));
select setval(pg_get_serial_sequence('bank_files', 'id'), (select max(id) from bank_files));
select setval(pg_get_serial_sequence('bank_return_files', 'id'), (select max(id) from bank_return_files));
select setval(pg_get_serial_sequence('bookings', 'id'), (select max(id) from bookings));
select setval(pg_get_serial_sequence('clubs', 'id'), (select max(id) from clubs));
select setval(pg_get_serial_sequence('disputes', 'id'), (select max(id) from disputes));
select setval(pg_get_serial_sequence('dues_notices', 'id'), (select max(id) from dues_notices));
select setval(pg_get_serial_sequence('dues_runs', 'id'), (select max(id) from dues_runs));
select setval(pg_get_serial_sequence('equipment', 'id'), (select max(id) from equipment));
select setval(pg_get_serial_sequence('event_categories', 'id'), (select max(id) from event_categories));
select setval(pg_get_serial_sequence('event_series', 'id'), (select max(id) from event_series));
select setval(pg_get_serial_sequence('event_types', 'id'), (select max(id) from event_types));
select setval(pg_get_serial_sequence('events', 'id'), (select max(id) from events));
select setval(pg_get_serial_sequence('households', 'id'), (select max(id) from households));
select setval(pg_get_serial_sequence('installments', 'id'), (select max(id) from installments));
select setval(pg_get_serial_sequence('inventory_items', 'id'), (select max(id) from inventory_items));
select setval(pg_get_serial_sequence('loose_money', 'id'), (select max(id) from loose_money));
select setval(pg_get_serial_sequence('member_notes', 'id'), (select max(id) from member_notes));
select setval(pg_get_serial_sequence('members', 'id'), (select max(id) from members));
select setval(pg_get_serial_sequence('offers', 'id'), (select max(id) from offers));
select setval(pg_get_serial_sequence('organizations', 'organization_id'), (select max(organization_id) from organizations));
select setval(pg_get_serial_sequence('owed_sessions', 'id'), (select max(id) from owed_sessions));
select setval(pg_get_serial_sequence('payment_methods', 'id'), (select max(id) from payment_methods));
select setval(pg_get_serial_sequence('payment_reversals', 'id'), (select max(id) from payment_reversals));
select setval(pg_get_serial_sequence('payment_terms', 'id'), (select max(id) from payment_terms));
select setval(pg_get_serial_sequence('refunds', 'id'), (select max(id) from refunds));
select setval(pg_get_serial_sequence('rooms', 'id'), (select max(id) from rooms));
select setval(pg_get_serial_sequence('session_adjustments', 'id'), (select max(id) from session_adjustments));
select setval(pg_get_serial_sequence('session_grants', 'id'), (select max(id) from session_grants));
select setval(pg_get_serial_sequence('session_reservations', 'id'), (select max(id) from session_reservations));
select setval(pg_get_serial_sequence('session_sales', 'id'), (select max(id) from session_sales));
select setval(pg_get_serial_sequence('session_transfers', 'id'), (select max(id) from session_transfers));
select setval(pg_get_serial_sequence('session_uses', 'id'), (select max(id) from session_uses));
select setval(pg_get_serial_sequence('trainer_hours', 'id'), (select max(id) from trainer_hours));
select setval(pg_get_serial_sequence('trainers', 'id'), (select max(id) from trainers));
select setval(pg_get_serial_sequence('visits', 'id'), (select max(id) from visits));
