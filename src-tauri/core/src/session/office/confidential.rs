//! The compartment of confidential notes, as the header gives its keys and as the database has to follow.

use serde_json::json;

use crate::{
    crm::confidential,
    error::{Error, Result, VaultProblem},
    history::{self, Object},
    id::UserId,
    role::Permission,
    store::{Actor, Store},
    user::{self, User},
    vault::OpenVault,
};

/// Brings the compartment of a vault that was just opened to what it has to be: an owner gives it its first key where the
/// vault was made before there was one, and takes it from whoever may not hold it; whoever holds it finishes sealing anew.
pub(super) fn settle(vault: &mut OpenVault, store: &mut Store, actor: &Actor) -> Result<()> {
    if vault.granting().is_ok() {
        let settled = store.write(actor, |tx| {
            let users = match user::list(tx) {
                // By a role that does not hold nobody is given a key, or has it taken away. Whoever looks at the users is told.
                Err(Error::Vault { problem: VaultProblem::DamagedDatabase }) => {
                    return Err(Error::NothingToChange);
                }
                users => users?,
            };
            let entitled: Vec<UserId> =
                users.iter().filter(|user| is_entitled(user)).map(|user| user.id).collect();
            if !vault.settle_confidential(&entitled)? {
                return Err(Error::NothingToChange);
            }
            let epoch = vault.keys().confidential.newest().map(|(epoch, _)| epoch);
            history::append(tx, "vault.compartment", Object::VAULT, &json!({ "epoch": epoch }))
        });
        is_done(settled)?;
    }
    follow(vault, store, actor)
}

fn is_entitled(user: &User) -> bool {
    user.disabled_at.is_none() && user.role.may(Permission::ConfidentialRead)
}

/// Takes over the keys as the header gives them, and seals under the newest what an older one sealed. Killed before its end,
/// the next unlock by a holder goes on: who holds the newest key holds the older ones.
pub(super) fn follow(vault: &OpenVault, store: &mut Store, actor: &Actor) -> Result<()> {
    store.set_confidential(vault.keys().confidential.duplicate());
    if is_done(store.write(actor, confidential::reseal))? {
        // What was sealed under the older key lies in the log no longer either.
        store.empty_log()?;
    }
    Ok(())
}

/// Whether a change was made, where there may be nothing to change.
fn is_done(changed: Result<()>) -> Result<bool> {
    match changed {
        Ok(()) => Ok(true),
        Err(Error::NothingToChange) => Ok(false),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use tempfile::TempDir;
    use zeroize::Zeroizing;

    use super::*;
    use crate::{
        clock::Clock,
        crm::{confidential::ConfidentialNote, contact::ContactDraft},
        id::{ContactId, SubjectId},
        role::Role,
        session::office::Office,
        user::UserDraft,
        vault::{self, KdfParams, Passphrase, VaultDraft, grant::KeyKind, key::SecretKey, seal::open_sealed},
    };

    const BERTA: ContactId = ContactId(1);

    fn passphrase(text: &str) -> Passphrase {
        Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
    }

    fn unlock(place: &Path, typed: &str) -> OpenVault {
        vault::open(place).unwrap().unlock(&passphrase(typed)).unwrap()
    }

    fn open(place: &Path, typed: &str) -> Office {
        Office::open(unlock(place, typed), &Clock::set_to(5), [8; 16]).unwrap()
    }

    /// A vault of Anna's with Petra, a privacy officer, Sven in sales, and a contact.
    fn shop() -> (TempDir, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let draft = VaultDraft {
            organisation: "Berg AB".into(),
            country: "SE".into(),
            user_name: "Anna".into(),
            language: "sv".into(),
        };
        let cost = KdfParams::for_tests();
        let (mut office, _) =
            Office::create(&place, &draft, &passphrase("anna"), cost, &Clock::set_to(5), [8; 16]).unwrap();
        for (name, role) in [("petra", Role::PrivacyOfficer), ("sven", Role::Sales)] {
            let draft = UserDraft { name: name.into(), role };
            office.add_user(&draft, &passphrase(name), cost).unwrap();
        }
        let draft = ContactDraft { given_name: "Berta".into(), ..ContactDraft::default() };
        office.session().add_contact(draft).unwrap();
        office.close().unwrap();
        (home, place)
    }

    fn compartments(office: &Office) -> usize {
        let entries = office.session().read(history::entries).unwrap();
        entries.iter().filter(|(entry, _)| entry.action == "vault.compartment").count()
    }

    #[test]
    fn a_vault_from_before_the_compartment_gets_its_key_when_an_owner_unlocks() {
        let (_home, place) = shop();
        let mut opened = unlock(&place, "anna");
        let mut header = opened.header.clone();
        header.grants.retain(|grant| grant.subject.kind != KeyKind::CONFIDENTIAL);
        opened.write_with_keys(header, None).unwrap();
        drop(opened);

        for typed in ["sven", "petra"] {
            let office = open(&place, typed);
            assert_eq!(office.session().confidential(BERTA).unwrap(), ConfidentialNote::Hidden);
            assert_eq!(compartments(&office), 0, "only who grants keys can make one");
            office.close().unwrap();
        }
        let office = open(&place, "anna");
        assert_eq!(compartments(&office), 1);
        office.session().change_confidential(BERTA, "".into(), "text".into()).unwrap();
        office.close().unwrap();
        let office = open(&place, "anna");
        assert_eq!(compartments(&office), 1);
        office.close().unwrap();
        assert!(open(&place, "sven").vault().keys().confidential.is_empty());
        let read = open(&place, "petra").session().confidential(BERTA).unwrap();
        assert_eq!(read, ConfidentialNote::Text("text".into()));
    }

    #[test]
    fn nothing_that_a_salesperson_holds_opens_what_the_database_keeps_of_a_note() {
        let (_home, place) = shop();
        let office = open(&place, "anna");
        office.session().change_confidential(BERTA, "".into(), "text".into()).unwrap();
        office.close().unwrap();
        let office = open(&place, "sven");
        let (vault, store) = (office.vault(), office.session().store());
        let (sealed, uuid, subject) = store
            .read(|connection| {
                let query = "SELECT sealed, uuid FROM confidential JOIN contact ON contact.id = contact_id";
                let (sealed, uuid): (Vec<u8>, [u8; 16]) =
                    connection.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
                Ok((sealed, uuid, history::subject(connection, store.keys(), SubjectId(1))?))
            })
            .unwrap();
        let purpose = b"kartotek row 1 confidential sealed".as_slice();
        let outer = [purpose, &vault.id(), &uuid, &subject.pseudonym].concat();
        let context = [outer.as_slice(), &1_u32.to_le_bytes()].concat();

        // What every role holds takes the outer layer off; the inner one holds.
        let inner = subject.open(&outer, &sealed).unwrap();
        let keys = vault.keys();
        assert!(keys.granting.is_none() && keys.confidential.is_empty());
        for key in [&keys.header, &keys.subject, &keys.journal, &keys.suppression, &keys.backup] {
            assert!(open_sealed(key, &context, &inner).is_none());
        }
        let database =
            SecretKey::from_bytes(Zeroizing::new(keys.database.expose()[..32].try_into().unwrap()));
        assert!(open_sealed(&database, &context, &inner).is_none());
        assert!(subject.open(&context, &inner).is_none());
        let grants: Vec<_> =
            vault.header.grants.iter().filter(|grant| grant.subject.kind == KeyKind::CONFIDENTIAL).collect();
        assert_eq!(grants.len(), 2);
        for grant in grants {
            assert!(grant.open(&vault.id(), &vault.identity).is_none());
        }
        office.close().unwrap();

        // The test looks at the right place: with the key it opens.
        let petra = unlock(&place, "petra");
        let (_, key) = petra.keys().confidential.newest().unwrap();
        assert_eq!(open_sealed(key, &context, &inner).unwrap().as_slice(), b"text");
    }
}
