//! How a line of the list of commands becomes a command. It stands before the list, so that the list can use it.

/// `Nothing`, `SignedIn`, or the name of a permission.
macro_rules! need {
    (Nothing) => {
        Need::Nothing
    };
    (SignedIn) => {
        Need::SignedIn
    };
    ($permission:ident) => {
        Need::May(Permission::$permission)
    };
}

/// Makes a command out of each line: `area::name(argument: Type) -> Result => Need;`. Those under `secret` take secrets as raw
/// bytes, those under `bytes` answer with raw bytes. A function that does not fit its line does not compile.
macro_rules! commands {
    (
        plain { $( $area:ident::$name:ident($($argument:ident: $type:ty),*) -> $result:ty => $need:ident; )* }
        secret { $( $secret_area:ident::$secret_name:ident($($secret_argument:ident: $secret_type:ty),*) -> $secret_result:ty => $secret_need:ident; )* }
        bytes { $( $bytes_area:ident::$bytes_name:ident($($bytes_argument:ident: $bytes_type:ty),*) => $bytes_need:ident; )* }
    ) => {
        mod wire {
            use super::*;

            $(
                #[tauri::command(async)]
                pub(super) fn $name(desk: State<'_, Desk>, $($argument: $type),*) -> Result<$result> {
                    answer(&desk, need!($need), || super::$area::$name(&desk, $($argument),*))
                }
            )*

            $(
                #[tauri::command(async)]
                pub(super) fn $secret_name(
                    desk: State<'_, Desk>,
                    request: tauri::ipc::Request<'_>,
                ) -> Result<$secret_result> {
                    answer(&desk, need!($secret_need), || {
                        #[derive(serde::Deserialize)]
                        #[serde(rename_all = "camelCase")]
                        struct Arguments {
                            $($secret_argument: $secret_type),*
                        }
                        let Arguments { $($secret_argument),* } = crate::secret::arguments(&request)?;
                        let secrets = crate::secret::Secrets::from_request(&request)?;
                        super::$secret_area::$secret_name(&desk, secrets, $($secret_argument),*)
                    })
                }
            )*

            $(
                #[tauri::command(async)]
                pub(super) fn $bytes_name(
                    desk: State<'_, Desk>,
                    $($bytes_argument: $bytes_type),*
                ) -> Result<tauri::ipc::Response> {
                    let bytes = answer(&desk, need!($bytes_need), || {
                        super::$bytes_area::$bytes_name(&desk, $($bytes_argument),*)
                    });
                    bytes.map(tauri::ipc::Response::new)
                }
            )*
        }

        /// Answers the calls of the web UI.
        pub fn handler<R: tauri::Runtime>() -> impl Fn(tauri::ipc::Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$(wire::$name,)* $(wire::$secret_name,)* $(wire::$bytes_name),*]
        }

        /// Every command with its area and what it asks of who calls, in the order of the list.
        pub const COMMANDS: &[(&str, &str, Need)] = &[
            $((stringify!($area), stringify!($name), need!($need)),)*
            $((stringify!($secret_area), stringify!($secret_name), need!($secret_need)),)*
            $((stringify!($bytes_area), stringify!($bytes_name), need!($bytes_need))),*
        ];

        /// The commands that take their secrets as raw bytes.
        pub const SECRET: &[&str] = &[$(stringify!($secret_name)),*];

        /// Describes every command for the web UI.
        #[cfg(test)]
        fn describe(map: &mut typescript::Map) {
            $(
                map.begin(stringify!($name));
                $(map.argument::<$type>(stringify!($argument));)*
                map.result::<$result>();
            )*
            $(
                map.begin(stringify!($secret_name));
                $(map.argument::<$secret_type>(stringify!($secret_argument));)*
                map.result::<$secret_result>();
            )*
            $(
                map.begin(stringify!($bytes_name));
                $(map.argument::<$bytes_type>(stringify!($bytes_argument));)*
                map.bytes();
            )*
        }
    };
}
